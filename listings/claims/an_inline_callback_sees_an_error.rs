// Claim: If the work returns an `Err`, an inline callback sees it, unless a `?` stands between.
// Breaks: `Err::<u32, _>("out of luck")` -> `panic!("out of luck")`

async fn work() -> Result<u32, &'static str> {
    Err::<u32, _>("out of luck")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async {
        let result = work().await;
        println!("The last lines see {result:?}");
        result
    });
    assert_eq!(task.await.unwrap(), Err("out of luck"));

    let task = tokio::spawn(async {
        let result = work().await?;
        unreachable!("a `?` stands between, and yet it sees {result}");
        #[expect(unreachable_code, reason = "it names the type of the error")]
        Ok::<u32, &str>(result)
    });
    assert_eq!(task.await.unwrap(), Err("out of luck"));
}
