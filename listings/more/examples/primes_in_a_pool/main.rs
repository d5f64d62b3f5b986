use rayon::prelude::*;
use tokio::sync::oneshot;

fn is_prime(n: u32) -> bool {
    (2..n).all(|divisor| !n.is_multiple_of(divisor))
}

async fn count_primes(end: u32) -> usize {
    let (send, receive) = oneshot::channel();
    rayon::spawn(move || {
        let primes = (2..end).into_par_iter().filter(|n| is_prime(*n)).count();
        // Fails if nobody waits for it any more.
        let _ = send.send(primes);
    });
    receive.await.expect("the job does not panic")
}

#[tokio::main]
async fn main() {
    println!("{} primes", count_primes(1000).await);
}
