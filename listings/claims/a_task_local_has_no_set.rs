// Claim: `USER.set("ann")` is refused: there is no such method.
// Breaks: `USER.set("ann");` -> ``
// Refused: error[E0599]: no method named `set` found

tokio::task_local! {
    static USER: &'static str;
}

#[tokio::main]
async fn main() {
    USER.set("ann");
    USER.scope("bob", async { println!("{}", USER.get()) })
        .await;
}
