use std::thread;
use tokio::sync::{mpsc, oneshot};

type Question = (String, oneshot::Sender<usize>);

// Stands for a connection that blocks and stays on its thread.
fn number_words(mut questions: mpsc::Receiver<Question>) {
    let mut words = Vec::new();
    while let Some((word, answer)) = questions.blocking_recv() {
        words.push(word);
        let _ = answer.send(words.len()); // Fails if nobody waits any more.
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, questions) = mpsc::channel(8);
    thread::spawn(|| number_words(questions));
    for word in ["ann", "bob", "cat"] {
        let (answer, answered) = oneshot::channel();
        sender.send((word.to_owned(), answer)).await.unwrap();
        println!("{word} has number {}", answered.await.unwrap());
    }
}
