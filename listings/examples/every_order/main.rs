use std::cell::Cell;
use tokio::join;
use tokio::task::yield_now;

async fn pay_in(account: &Cell<u32>, amount: u32, late: u32) {
    for _ in 0..late {
        yield_now().await;
    }
    let before = account.get();
    yield_now().await; // Stands in for a database.
    account.set(before + amount);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for late in [0, 2, 4] {
        for later in [0, 2, 4] {
            let account = Cell::new(0);
            join!(pay_in(&account, 10, late), pay_in(&account, 10, later));
            match account.get() {
                20 => println!("{late} and {later}: 20"),
                wrong => println!("{late} and {later}: {wrong}, and not 20"),
            }
        }
    }
}
