// Claim: If `get_or_try_init` fails, the cell stays empty, and the next one tries again.
// Breaks: `else { Err("no network") }` -> `else { Ok("old") }`

use tokio::sync::OnceCell;

async fn connect(works: bool) -> Result<&'static str, &'static str> {
    if works { Ok("new") } else { Err("no network") }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let cell = OnceCell::new();
    assert_eq!(
        cell.get_or_try_init(|| connect(false)).await,
        Err("no network")
    );
    assert_eq!(cell.get_or_try_init(|| connect(true)).await, Ok(&"new"));
}
