//! Files and names that a listing must not have.

use super::*;
use crate::{files, names};

#[test]
fn a_name_that_is_none() {
    for name in ["lazy", "async", "faults", "std", "two_2"] {
        assert_eq!(names::fault(name), None, "{name}");
    }
    for name in [
        "", "2_two", "_two", "Two", "tWo", "two-two", "zwölf", "a b", "self",
    ] {
        assert!(names::fault(name).is_some(), "{name}");
    }
}

/// What is said of a copy after `fault` has been put into it. The copy's folder is `listings/examples/lazy`.
fn complaint_of_files(name: &str, fault: impl FnOnce(&Path)) -> String {
    let listing = copy(&format!("files-{name}"), SOUND);
    let crate_dir = listing.dir.join("../..");
    let crate_dir = crate_dir.canonicalize().expect("it is there");
    let faults = || files::faults(&crate_dir).expect("the copy can be read");
    assert_eq!(faults(), Vec::<String>::new(), "the copy is sound");
    fault(&listing.dir);
    let [fault] = &faults()[..] else {
        panic!("not one fault: {:?}", faults());
    };
    fault.clone()
}

fn write(path: impl AsRef<Path>, text: &str) {
    fs::write(path, text).expect("it can be written");
}

#[test]
fn a_file_that_no_listing_has() {
    assert_says(
        &complaint_of_files("stray", |dir| write(dir.join("rust.rec.orig"), "")),
        &["listings/examples/lazy/rust.rec.orig: ", "Delete or rename"],
    );
    assert_says(
        &complaint_of_files("compilers-words", |dir| write(dir.join("rustc.rec"), "")),
        &["listings/examples/lazy/rustc.rec: ", "Delete or rename"],
    );
    assert_says(
        &complaint_of_files("loose", |dir| {
            write(dir.with_file_name("loose.rs"), "fn main() {}\n");
        }),
        &["listings/examples/loose.rs: ", "in no listing's folder"],
    );
    assert_says(
        &complaint_of_files("empty", |dir| {
            fs::create_dir(dir.with_file_name("empty")).expect("it can be made");
        }),
        &["listings/examples/empty: ", "no main.rs"],
    );
    assert_says(
        &complaint_of_files("name", |dir| {
            let other = dir.with_file_name("lazy-bones");
            fs::create_dir(&other).expect("it can be made");
            write(other.join("main.rs"), "fn main() {}\n");
        }),
        &["listings/examples/lazy-bones: ", "Rename its folder"],
    );
}

#[test]
fn bytes_that_no_page_shows() {
    for file in ["main.rs", "main.py", "rust.rec", "python.rec"] {
        if !proof::listing(SOUND).dir.join(file).is_file() || (file == "python.rec" && no_python())
        {
            continue;
        }
        let said = |fault: &str, change: fn(&str) -> String| {
            complaint_of_files(&format!("{fault}-{file}"), |dir| {
                let path = dir.join(file);
                let text = fs::read_to_string(&path).expect("it can be read");
                write(path, &change(&text));
            })
        };
        assert_says(
            &said("mark", |text| format!("\u{feff}{text}")),
            &[&format!("lazy/{file}:1: "), "byte order mark"],
        );
        assert_says(
            &said("returns", |text| text.replace('\n', "\r\n")),
            &[&format!("lazy/{file}:1: "), "carriage return"],
        );
        assert_says(
            &said("no-end", |text| text.trim_end().to_owned()),
            &[&format!("lazy/{file}:"), "the last line has no end"],
        );
    }
}

#[test]
fn a_must_not_compile_listing_that_is_not_formatted() {
    if !Command::new("rustfmt")
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success())
    {
        return;
    }
    let listing = copy("not-formatted", "await_outside_async");
    edit(&listing.rust(), "fn main() {", "fn  main() {");
    assert_says(
        &files::formatted(&[listing.rust()]).expect_err("refused"),
        &["await_outside_async/main.rs", "rustfmt --edition 2024"],
    );
}
