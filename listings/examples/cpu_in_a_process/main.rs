use std::process;
use tokio::task::spawn_blocking;

fn count_primes(end: u32) -> (usize, u32) {
    let is_prime = |n: &u32| (2..*n).all(|divisor| !n.is_multiple_of(divisor));
    ((2..end).filter(is_prime).count(), process::id())
}

#[tokio::main]
async fn main() {
    let jobs = [100, 1000].map(|end| spawn_blocking(move || count_primes(end)));
    for job in jobs {
        let (primes, id) = job.await.unwrap();
        if id == process::id() {
            println!("{primes} primes, found in this process");
        } else {
            println!("{primes} primes, found in another process");
        }
    }
}
