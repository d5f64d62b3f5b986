//! Files and names that a listing must not have.

use super::*;
use listing::names;
use listing_test::record::chosen_dice;
use listing_test::remembered::Remembered;
use listing_test::{files, rolls, seeds, threads};

#[test]
fn a_name_that_is_none() {
    for name in ["kitchen", "async", "faults", "std", "two_2"] {
        assert_eq!(names::fault(name), None, "{name}");
    }
    for name in [
        "", "2_two", "_two", "Two", "tWo", "two-two", "zwölf", "a b", "self",
    ] {
        assert!(names::fault(name).is_some(), "{name}");
    }
}

/// What is said of a copy after `fault` has been put into it. The copy's folder is `listings/examples/kitchen`.
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
        &[
            "listings/examples/kitchen/rust.rec.orig: ",
            "Delete or rename",
        ],
    );
    assert_says(
        &complaint_of_files("compilers-words", |dir| write(dir.join("rustc.rec"), "")),
        &["listings/examples/kitchen/rustc.rec: ", "Delete or rename"],
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
            let other = dir.with_file_name("kitchen-sink");
            fs::create_dir(&other).expect("it can be made");
            write(other.join("main.rs"), "fn main() {}\n");
        }),
        &["listings/examples/kitchen-sink: ", "Rename its folder"],
    );
}

#[test]
fn bytes_that_no_page_shows() {
    for file in ["main.rs", "main.py", "rust.rec", "python.rec"] {
        if file == "python.rec" && no_python() {
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
            &[&format!("kitchen/{file}:1: "), "byte order mark"],
        );
        assert_says(
            &said("returns", |text| text.replace('\n', "\r\n")),
            &[&format!("kitchen/{file}:1: "), "carriage return"],
        );
        assert_says(
            &said("no-end", |text| text.trim_end().to_owned()),
            &[&format!("kitchen/{file}:"), "the last line has no end"],
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
    let listing = copy("not-formatted", "outside");
    edit(&listing.rust(), "fn main() {", "fn  main() {");
    assert_says(
        &files::formatted(&[listing.rust()]).expect_err("refused"),
        &["outside/main.rs", "rustfmt --edition 2024"],
    );
}

#[test]
fn a_twin_that_leads_nowhere() {
    let listing = copy("twin-nowhere", SOUND);
    let rust = recorded(&listing.rust_recording());
    let twin = listing.settings_file();
    write(&twin, "seeds = 200\ntwin = \"other\"\n");
    assert_says(
        &complaint(&listing, &rust),
        &[
            "kitchen/listing.toml:2: ",
            "`other`",
            "a main.py of its own",
            "Delete",
        ],
    );
    fs::remove_file(listing.dir.join("main.py")).expect("it is there");
    assert_says(
        &complaint(&listing, &rust),
        &[
            "kitchen/listing.toml:2: ",
            "`other`",
            "no listing of that name",
        ],
    );
    write(&twin, "twin = \"kitchen\"\n");
    assert_says(
        &complaint(&listing, &rust),
        &[
            "kitchen/listing.toml:1: ",
            "its own listing",
            "write main.py",
        ],
    );
    write(&twin, "twin = \"../kitchen\"\n");
    assert_says(
        &complaint(&listing, &rust),
        &["kitchen/listing.toml:1: ", "`../kitchen`"],
    );
    write(&twin, "twim = \"other\"\n");
    assert_says(
        &complaint(&listing, &rust),
        &[
            "kitchen/listing.toml:1: ",
            "no `twim`",
            "Did you mean `twin`?",
        ],
    );
}

#[test]
fn a_program_that_asks_for_threads_on_the_virtual_clock() {
    let listing = copy("asks-for-threads", SOUND);
    edit(
        &listing.rust(),
        "#[tokio::main(flavor = \"current_thread\")]",
        "#[tokio::main]",
    );
    let refused = proof(&listing).rust(&listing, NOT_RUN);
    assert_says(
        &refused.expect_err("refused"),
        &[
            "kitchen/main.rs:8: ",
            "asks for several threads",
            "`clock = \"real\"` into ",
            "kitchen/listing.toml",
        ],
    );
}

#[test]
fn counts_over_seeds_that_nothing_asks_for() {
    let listing = copy("unasked-seeds", SOUND);
    write(listing.seeds_recording(), "# seeds 0 to 199\n");
    let refused = seeds::proof(&listing, NOT_RUN, &Remembered::new(scratch(), false), false);
    assert_says(
        &refused.expect_err("refused"),
        &["kitchen/seeds.rec: ", "`seeds = 200`", "delete the file"],
    );
}

#[test]
fn rolls_that_nothing_asks_for() {
    let listing = copy("unasked-rolls", SOUND);
    write(listing.rolls_recording(), "# virtual clock, seed 0\n");
    let refused = rolls::proof(&listing, NOT_RUN, &Remembered::new(scratch(), false), false);
    assert_says(
        &refused.expect_err("refused"),
        &["kitchen/rolls.rec: ", "`rolls = 20`", "delete the file"],
    );
}

#[test]
fn threads_that_nothing_asks_for() {
    let listing = copy("unasked-threads", SOUND);
    write(listing.python_threads(), "# real threads\n");
    let refused = threads::proof(&listing, NOT_RUN, false);
    assert_says(
        &refused.expect_err("refused"),
        &[
            "kitchen/python_threads.rec: ",
            "`threads = true`",
            "delete the file",
        ],
    );
}

#[test]
fn a_program_that_prints_nothing() {
    let listing = copy("prints-nothing", SOUND);
    let mut rust = recorded(&listing.rust_recording());
    let says = ["kitchen/main.rs: ", "prints nothing", "Let it print"];
    for line in rust.lines_mut() {
        line.text.clear();
    }
    assert_says(&complaint(&listing, &rust), &says);
    rust.rows.clear();
    assert_says(&complaint(&listing, &rust), &says);
    // Recording it anew does not make it better.
    let recorded = proof(&listing).compare(&listing, &rust, true);
    assert_says(&recorded.expect_err("refused"), &says);
}

#[test]
fn a_twin_that_prints_nothing() {
    if no_python() {
        return;
    }
    let listing = copy("twin-prints-nothing", SOUND);
    let rust = recorded(&listing.rust_recording());
    write(listing.dir.join("main.py"), "import asyncio\n");
    assert_says(
        &complaint(&listing, &rust),
        &["kitchen/main.py: ", "prints nothing"],
    );
}

#[test]
fn a_twin_with_other_dice() {
    let listing = copy("other-dice", SOUND);
    let rust = recorded(&listing.rust_recording());
    write(
        listing.python_recording(),
        "# virtual clock, seed 8\n     0 main       1 | Hello\n",
    );
    assert_says(
        // As where there is no Python.
        &listing_test::record::compare_clocks(&listing).expect_err("refused"),
        &[
            "kitchen/python.rec:1: ",
            "virtual clock, seed 8",
            "kitchen/rust.rec",
            "virtual clock, seed 0",
            "RECORD=kitchen cargo test",
        ],
    );
    assert_says(&complaint(&listing, &rust), &["kitchen/python.rec:1: "]);
    fs::remove_file(listing.python_recording()).expect("it is there");
    assert_says(
        &complaint(&listing, &rust),
        &["kitchen/python.rec is missing", "with Python"],
    );
}

#[test]
fn dice_that_are_chosen_for_no_listing() {
    let chosen = |record, seed| chosen_dice(SOUND, record, seed);
    assert_eq!(chosen(None, None), Ok(None));
    assert_eq!(chosen(Some("1"), None), Ok(None));
    assert_eq!(chosen(Some("kitchen"), Some("7")), Ok(Some(7)));
    assert_eq!(chosen(Some("other"), Some("7")), Ok(None));
    for record in [None, Some(""), Some("1")] {
        assert_says(
            &chosen(record, Some("7")).expect_err("refused"),
            &["SEED=7", "RECORD does not name", "RECORD=NAME SEED=7"],
        );
    }
    for seed in ["", "-1", "x"] {
        assert_says(
            &chosen(Some("kitchen"), Some(seed)).expect_err("refused"),
            &[
                &format!("SEED={seed} "),
                "not a whole number",
                "RECORD=NAME SEED=7",
            ],
        );
    }
}
