use std::process::Command;
use std::{env, io, thread};
use tokio::sync::mpsc;

fn lines_of_stdin() -> mpsc::Receiver<io::Result<String>> {
    let (sender, receiver) = mpsc::channel(1);
    thread::spawn(move || {
        for line in io::stdin().lines() {
            if sender.blocking_send(line).is_err() {
                break; // Nobody listens any more.
            }
        }
    });
    receiver
}

#[tokio::main]
async fn greet() -> io::Result<()> {
    let mut lines = lines_of_stdin();
    while let Some(name) = lines.recv().await {
        println!("Hello {}", name?);
    }
    println!("The input has ended");
    Ok(())
}

fn main() -> io::Result<()> {
    if env::args().len() > 1 {
        return greet();
    }
    // Run this program once more, with two lines to read.
    let program = env::current_exe()?;
    let words = ["-c", r#"printf 'Ann\nBob\n' | "$0" greet"#];
    let mut shell = Command::new("sh");
    shell.args(words).arg(program).status()?;
    Ok(())
}
