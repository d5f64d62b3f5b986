# Claim: Python finds a stray `await` in a plain `def` when it compiles the module: `'await' outside async function`.
# Breaks: `def pause():` -> `async def pause():`

try:
    compile("def pause():\n    await sleep(0.1)\n", "main.py", "exec")
    message = "it compiles"
except SyntaxError as error:
    message = error.msg
print(message)
assert message == "'await' outside async function"
