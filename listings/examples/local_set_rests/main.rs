use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use tokio::task::LocalSet;
use tokio::time::sleep;

async fn beat(beats: Rc<Cell<u32>>) {
    loop {
        beats.set(beats.get() + 1);
        println!("beat {}", beats.get());
        sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let beats = Rc::new(Cell::new(0));
    let set = LocalSet::new();
    set.spawn_local(beat(Rc::clone(&beats)));
    set.run_until(sleep(Duration::from_millis(250))).await;

    println!("main: rests");
    sleep(Duration::from_millis(300)).await;
    println!("main: counts {}", beats.get());
}
