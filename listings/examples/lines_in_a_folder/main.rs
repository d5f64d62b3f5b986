use std::path::Path;
use std::{env, fs, io, process};
use tokio::task::spawn_blocking;

fn fill(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for name in 1..=100 {
        fs::write(folder.join(name.to_string()), "one\ntwo\n")?;
    }
    Ok(())
}

fn count_lines(folder: &Path) -> io::Result<usize> {
    let mut lines = 0;
    for entry in fs::read_dir(folder)? {
        lines += fs::read_to_string(entry?.path())?.lines().count();
    }
    Ok(lines)
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let folder = env::temp_dir().join(format!("lines-{}", process::id()));
    let job = spawn_blocking(move || {
        fill(&folder)?;
        let lines = count_lines(&folder)?;
        fs::remove_dir_all(&folder)?;
        io::Result::Ok(lines)
    });
    println!("{} lines", job.await??);
    Ok(())
}
