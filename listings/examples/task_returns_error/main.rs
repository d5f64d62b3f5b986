use std::num::ParseIntError;
use std::time::Duration;
use tokio::time::sleep;

async fn parse(text: &str) -> Result<u32, ParseIntError> {
    sleep(Duration::from_millis(100)).await;
    let number = text.parse()?;
    println!("{text} is a number");
    Ok(number)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task1 = tokio::spawn(parse("4x"));
    let task2 = tokio::spawn(parse("42"));

    match task1.await.unwrap() {
        Ok(number) => println!("task1: {number}"),
        Err(_) => println!("task1: not a number"),
    }
    match task2.await.unwrap() {
        Ok(number) => println!("task2: {number}"),
        Err(_) => println!("task2: not a number"),
    }
}
