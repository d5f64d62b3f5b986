//! What is told of programs on real threads.

use std::path::Path;
use std::process::ExitCode;

use tokio_recorder::on_threads;
use tokio_recorder::recorder::Main;

/// Two tasks that stand at a barrier at the same time.
mod meet {
    use tokio_recorder::on_threads::{println, std, tokio};

    use std::sync::{Arc, Barrier};

    async fn wait(barrier: Arc<Barrier>) {
        tokio::task::block_in_place(|| barrier.wait());
    }

    #[tokio::main(flavor = "multi_thread", worker_threads = 2)]
    pub(crate) async fn main() {
        let barrier = Arc::new(Barrier::new(2));
        let one = tokio::spawn(wait(Arc::clone(&barrier)));
        let other = tokio::spawn(wait(barrier));
        one.await.unwrap();
        other.await.unwrap();
        println!("they met");
    }
}

/// A task that lets go of its thread, and a job.
mod turns {
    use tokio_recorder::on_threads::{println, tokio};

    #[tokio::main(flavor = "current_thread")]
    pub(crate) async fn main() {
        tokio::task::yield_now().await;
        println!("again");
        let job = tokio::task::spawn_blocking(|| println!("aside"));
        job.await.unwrap();
    }
}

/// A thread that nobody saw start.
mod unseen {
    use tokio_recorder::on_threads::println;

    pub(crate) fn main() {
        std::thread::spawn(|| println!("here")).join().unwrap();
    }
}

fn run(name: &str, main: fn() -> ExitCode) -> Result<String, String> {
    let main = Main { main, file: "" };
    on_threads::run(Path::new(name), main).map(|order| order.to_string())
}

macro_rules! run {
    ($program:ident) => {
        run(stringify!($program), || {
            $program::main();
            ExitCode::SUCCESS
        })
    };
}

#[test]
fn who_meets_whom_and_where_is_the_same_in_each_run() {
    let first = run!(meet).expect("it runs");
    assert_eq!(
        first,
        "# real threads, in the order that each run has
main     main   : starts task-1
main     main   : starts task-2
thread-1 task-1 : begins
thread-1 task-1 : waits at barrier-1
thread-2 task-2 : begins
thread-2 task-2 : waits at barrier-1
thread-1 task-1 : goes through barrier-1
thread-1 task-1 : ends
main     main   : takes task-1
thread-2 task-2 : goes through barrier-1
thread-2 task-2 : ends
main     main   : takes task-2
main     main   | they met
"
    );
    for _ in 0..200 {
        assert_eq!(run!(meet).as_ref(), Ok(&first));
    }
}

#[test]
fn a_turn_and_a_job_are_told() {
    assert_eq!(
        run!(turns).expect("it runs"),
        "# real threads, in the order that each run has
main     main   : goes on
main     main   | again
main     main   : starts task-1
thread-1 task-1 : begins
thread-1 task-1 | aside
thread-1 task-1 : ends
main     main   : takes task-1
"
    );
}

#[test]
fn what_the_recording_would_miss_is_refused() {
    let error = run!(unseen).expect_err("it is missed");
    let says = "unseen: a thread prints that the recorder did not see start";
    assert!(error.starts_with(says), "{error}");
    // It is not held against the next one.
    run!(turns).expect("it runs");
    let failed = run("failed", || ExitCode::FAILURE).expect_err("it fails");
    assert!(failed.contains("ended with a failure"), "{failed}");
}
