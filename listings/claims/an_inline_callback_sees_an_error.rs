// Claim: If the work returns an `Err`, an inline callback sees it, unless a `?` stands between.
// Breaks: `Err::<u32, _>("out of luck")` -> `panic!("out of luck")`

async fn work() -> Result<u32, &'static str> {
    Err::<u32, _>("out of luck")
}

async fn with_question_mark() -> Result<u32, &'static str> {
    let result = work().await?;
    unreachable!("the lines behind the `?` see {result}")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async {
        let result = work().await;
        println!("The last lines see {result:?}");
        result
    });
    assert_eq!(task.await.unwrap(), Err("out of luck"));
    assert_eq!(
        tokio::spawn(with_question_mark()).await.unwrap(),
        Err("out of luck")
    );
}
