//! The crawler of the book, on a site whose pages come at once, with its server in the same program.

#[path = "../way.rs"]
mod way;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fmt, io};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

async fn serve(listener: TcpListener, pages: u64) -> io::Result<()> {
    loop {
        let (socket, _) = listener.accept().await?;
        tokio::spawn(answer(socket, pages));
    }
}

/// The site: page 5 links to the pages 15, 16 and 17, if there are as many.
async fn answer(socket: TcpStream, pages: u64) -> io::Result<()> {
    let mut socket = BufReader::new(socket);
    let mut request = String::new();
    socket.read_line(&mut request).await?;
    let path = request.split(' ').nth(1).unwrap_or_default();
    let number: u64 = path.trim_start_matches('/').parse().unwrap_or(0);
    let links: Vec<_> = (number * 3..number * 3 + 3)
        .filter(|link| *link < pages)
        .map(|link| format!("/{link}"))
        .collect();
    let text = format!("HTTP/1.0 200\r\n\r\n{}", links.join(" "));
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
            Err(failure) if attempt < 3 && failure.is_temporary() => {}
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
    tasks: JoinSet<(String, Page)>,
    pages: BTreeMap<String, Option<Page>>,
}

impl Crawl {
    fn new(address: SocketAddr) -> Self {
        Crawl {
            address,
            limit: Arc::new(Semaphore::new(10)),
            tasks: JoinSet::new(),
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
        self.tasks.spawn(async move {
            let _permit = limit.acquire().await.unwrap();
            let page = visit(address, &path).await;
            (path, page)
        });
    }

    async fn run(&mut self) {
        self.start("/0");
        while let Some(visited) = self.tasks.join_next().await {
            let (path, page) = visited.unwrap();
            page.iter().flatten().for_each(|link| self.start(link));
            self.pages.insert(path, Some(page));
        }
    }
}

async fn crawl(pages: u64) -> io::Result<f64> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut crawl = Crawl::new(listener.local_addr()?);
    tokio::spawn(serve(listener, pages));
    let start = Instant::now();
    crawl.run().await;
    let all = start.elapsed().as_secs_f64();
    for (path, page) in &crawl.pages {
        if let Some(Err(failure)) = page {
            panic!("{path} failed, {failure}");
        }
    }
    assert_eq!(crawl.pages.len() as u64, pages);
    Ok(all)
}

fn main() -> io::Result<()> {
    let pages = way::count(500);
    let all = way::runtime().block_on(crawl(pages))?;
    println!(r#"{{"all": {all:e}, "pages": {pages}}}"#);
    Ok(())
}
