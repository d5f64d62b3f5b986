import asyncio
import queue
import threading

Question = tuple[str, asyncio.Future[int]]


# Stands for a connection that blocks and stays on its thread.
def number_words(questions: queue.Queue[Question], loop: asyncio.AbstractEventLoop) -> None:
    words = []
    while True:
        word, answer = questions.get()
        words.append(word)
        loop.call_soon_threadsafe(answer.set_result, len(words))


async def main() -> None:
    loop = asyncio.get_running_loop()
    questions: queue.Queue[Question] = queue.Queue(8)
    threading.Thread(target=number_words, args=(questions, loop), daemon=True).start()
    for word in ["ann", "bob", "cat"]:
        answer = loop.create_future()
        questions.put((word, answer))
        print(f"{word} has number {await answer}")


asyncio.run(main())
