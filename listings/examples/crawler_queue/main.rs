use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{fmt, io};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc};
use tokio::time::{sleep, timeout};

async fn serve(listener: TcpListener) -> io::Result<()> {
    let visits = Arc::new(AtomicU32::new(0)); // Of the shop.
    loop {
        let (socket, _) = listener.accept().await?;
        tokio::spawn(answer(socket, visits.clone()));
    }
}

/// The site: each page is a list of links.
async fn answer(socket: TcpStream, visits: Arc<AtomicU32>) -> io::Result<()> {
    let mut socket = BufReader::new(socket);
    let mut request = String::new();
    socket.read_line(&mut request).await?;
    let path = request.split(' ').nth(1).unwrap_or_default();
    let (status, delay, links) = match path {
        "/" => (200, 50, "/news /shop /stuck"),
        "/news" => (200, 100, "/ /news/1 /news/2"),
        "/news/1" => (200, 150, "/news"),
        "/shop" if visits.fetch_add(1, Ordering::Relaxed) == 0 => (503, 50, ""),
        "/shop" => (200, 50, "/"),
        "/stuck" => {
            // No answer, until the client hangs up.
            socket.read_to_end(&mut Vec::new()).await?;
            return Ok(());
        }
        _ => (404, 50, ""),
    };
    sleep(Duration::from_millis(delay)).await;
    let text = format!("HTTP/1.0 {status}\r\n\r\n{links}");
    socket.write_all(text.as_bytes()).await
}

enum Failure {
    Io(io::Error),
    Status(u16),
    Late,
}

type Page = Result<Vec<String>, Failure>;

impl Failure {
    fn is_temporary(&self) -> bool {
        match self {
            Failure::Io(_) | Failure::Late => true,
            Failure::Status(status) => *status >= 500,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Io(error) => write!(f, "{error}"),
            Failure::Status(status) => write!(f, "status {status}"),
            Failure::Late => write!(f, "too late"),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Io(error)
    }
}

async fn fetch(address: SocketAddr, path: &str) -> Page {
    let mut socket = TcpStream::connect(address).await?;
    let request = format!("GET {path} HTTP/1.0\r\n\r\n");
    socket.write_all(request.as_bytes()).await?;
    let mut text = String::new();
    socket.read_to_string(&mut text).await?;
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or_default();
    match head.split(' ').nth(1).and_then(|word| word.parse().ok()) {
        Some(200) => Ok(body.split_whitespace().map(str::to_owned).collect()),
        Some(status) => Err(Failure::Status(status)),
        None => Err(Failure::Io(io::ErrorKind::InvalidData.into())),
    }
}

/// Fetches a page; three times, if need be.
async fn visit(address: SocketAddr, path: &str) -> Page {
    let mut pause = Duration::from_millis(100);
    let mut attempt = 1;
    loop {
        let limited = timeout(Duration::from_secs(1), fetch(address, path));
        match limited.await.unwrap_or(Err(Failure::Late)) {
            Err(failure) if attempt < 3 && failure.is_temporary() => {
                println!("{path}: {failure}, tries again");
            }
            page => return page,
        }
        sleep(pause.mul_f64(0.5 + fastrand::f64())).await;
        pause *= 2;
        attempt += 1;
    }
}

struct Crawl {
    address: SocketAddr,
    limit: Arc<Semaphore>,
    sender: mpsc::UnboundedSender<(String, Page)>,
    results: mpsc::UnboundedReceiver<(String, Page)>,
    pages: BTreeMap<String, Option<Page>>,
}

impl Crawl {
    fn new(address: SocketAddr) -> Self {
        let (sender, results) = mpsc::unbounded_channel();
        Crawl {
            address,
            limit: Arc::new(Semaphore::new(3)),
            sender,
            results,
            pages: BTreeMap::new(),
        }
    }

    fn start(&mut self, path: &str) {
        if self.pages.contains_key(path) {
            return;
        }
        self.pages.insert(path.to_owned(), None);
        let path = path.to_owned();
        let (address, limit) = (self.address, self.limit.clone());
        let sender = self.sender.clone();
        tokio::spawn(async move {
            let _permit = limit.acquire().await.unwrap();
            let page = visit(address, &path).await;
            let _ = sender.send((path, page));
        });
    }

    async fn run(&mut self) {
        self.start("/");
        while self.pages.values().any(Option::is_none) {
            let (path, page) = self.results.recv().await.unwrap();
            page.iter().flatten().for_each(|link| self.start(link));
            self.pages.insert(path, Some(page));
        }
    }

    fn report(&self) {
        for (path, page) in &self.pages {
            match page {
                None => println!("{path} is not done"),
                Some(Err(failure)) => println!("{path} failed, {failure}"),
                Some(Ok(links)) => println!("{path} has {} links", links.len()),
            }
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut crawl = Crawl::new(listener.local_addr()?);
    tokio::spawn(serve(listener));
    crawl.run().await;
    crawl.report();
    Ok(())
}
