// Claim: No `catch_unwind` holds it up, and no destructor runs.
// Breaks: `MODE: &str = "abort"` -> `MODE: &str = "unwind"`

use std::io::Write;
use std::process::{Command, Stdio};

const MODE: &str = "abort";

const PROGRAM: &str = r#"
    struct Guard;
    impl Drop for Guard {
        fn drop(&mut self) { println!("a destructor ran"); }
    }
    fn main() {
        let _guard = Guard;
        let caught = std::panic::catch_unwind(|| panic!("out of luck"));
        println!("caught: {}", caught.is_err());
    }
"#;

fn main() {
    let program = std::env::temp_dir().join(format!("panic_{MODE}_{}", std::process::id()));
    let mut rustc = Command::new("rustc")
        .args(["-", "-C", &format!("panic={MODE}"), "-o"])
        .arg(&program)
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = rustc.stdin.take().unwrap();
    input.write_all(PROGRAM.as_bytes()).unwrap();
    drop(input);
    assert!(rustc.wait().unwrap().success());
    let output = Command::new(&program).output().unwrap();
    std::fs::remove_file(&program).unwrap();
    assert!(!output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "");
}
