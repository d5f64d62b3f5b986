use std::process;
use tokio::task::spawn_blocking;

fn count_primes(below: u32) -> (usize, u32) {
    let is_prime = |n: &u32| (2..*n).all(|divisor| n % divisor != 0);
    ((2..below).filter(is_prime).count(), process::id())
}

#[tokio::main]
async fn main() {
    let jobs = [100, 1000].map(|below| spawn_blocking(move || count_primes(below)));
    for job in jobs {
        let (primes, id) = job.await.unwrap();
        if id == process::id() {
            println!("{primes} primes, found in this process");
        } else {
            println!("{primes} primes, found in another process");
        }
    }
}
