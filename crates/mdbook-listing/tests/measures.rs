//! What was measured, in a book: it looks as in the snapshot, and what the file does not hold, or holds of other
//! programs, is refused.

mod book;

use std::collections::BTreeMap;

use book::Book;
use expect_test::expect_file;
use measured::{Machine, Measure, Measured, Unit, Way};

const CHAPTER: &str = "src/tea.md";
const FILE: &str = "kettles/measured.json";

/// Two measures, of programs that hash to `hash`.
fn measured(hash: &str) -> Measured {
    let measure = |name: &str, title: &str, unit, ways: [(&str, [f64; 3]); 3]| Measure {
        name: name.to_owned(),
        title: title.to_owned(),
        unit,
        size: BTreeMap::from([("cups".to_owned(), 1200)]),
        programs: vec!["boil.py".to_owned()],
        hash: hash.to_owned(),
        ways: ways
            .map(|(name, runs)| Way::of(name, &format!("on {name}"), &runs))
            .to_vec(),
    };
    Measured {
        date: "2026-11-27".to_owned(),
        machine: Machine {
            cpu: "Kettle".to_owned(),
            cores: 2,
            os: "Hob 12".to_owned(),
        },
        versions: BTreeMap::from([("tea".to_owned(), "1.2".to_owned())]),
        measures: vec![
            measure(
                "boil",
                "Boil 1,200 cups",
                Unit::Seconds,
                [
                    ("gas", [0.3, 0.2, 0.4]),
                    ("steam", [0.01, 0.02, 0.0125]),
                    ("wood", [0.305; 3]),
                ],
            ),
            measure(
                "pour",
                "Pour",
                Unit::PerSecond,
                [
                    ("gas", [1000.0; 3]),
                    ("steam", [2500.0; 3]),
                    ("wood", [400.0; 3]),
                ],
            ),
            measure(
                "cool",
                "Cool",
                Unit::Bytes,
                [
                    ("ice", [1000.0; 3]),
                    ("steam", [2500.0; 3]),
                    ("wood", [400.0; 3]),
                ],
            ),
        ],
    }
}

/// A book with this file and these words.
fn book(measured: &Measured, words: &str) -> Book {
    let book = Book::empty();
    book.write(
        "book.toml",
        "[preprocessor.listing]\nmeasured = \"kettles/measured.json\"\nmeasure-with = \"make tea\"\n",
    );
    book.write("kettles/boil.py", "boil()\n");
    book.write(
        FILE,
        &serde_json::to_string_pretty(measured).expect("it is JSON"),
    );
    book.write(CHAPTER, &format!("# Tea\n\n{words}\n"));
    book
}

/// The figures of the programs that are there.
fn sound() -> Measured {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    std::fs::write(folder.path().join("boil.py"), "boil()\n").expect("it can be written");
    let hash = measured::hash(folder.path(), &["boil.py".to_owned()]).expect("it is there");
    measured(&hash)
}

fn assert_says(complaint: &str, parts: &[&str]) {
    for part in parts {
        assert!(complaint.contains(part), "`{part}` is not in:\n{complaint}");
    }
}

const WORDS: &str = "Steam is {{#ratio boil gas steam}} as fast, and pours {{#ratio pour wood steam}} as much. Wood differs by
{{#even boil gas wood}}. It takes {{#measured boil steam}} for {{#measured boil cups}} cups, on {{#machine}}.

{{#plot boil \"It `boils`.\"}}

{{#plot pour \"It pours.\"}}

{{#ratios boil pour}}

{{#measures}}";

#[test]
fn figures_look_as_in_the_snapshot() {
    let book = book(&sound(), WORDS);
    book.build().expect("mdBook builds the book");
    expect_file!["snapshots/measures.html"].assert_eq(&book::picture(&book.page("tea")));
}

#[test]
fn what_is_shown_is_what_the_file_holds() {
    let mut measured = sound();
    let shown = |measured: &Measured| {
        let book = book(measured, WORDS);
        book.build().expect("mdBook builds the book");
        book.page("tea")
    };
    assert!(shown(&measured).contains("Steam is 24 times as fast"));
    measured.measures[0].ways[1] = Way::of("steam", "on steam", &[0.001]);
    let page = shown(&measured);
    assert!(page.contains("Steam is 300 times as fast") && page.contains("1.00\u{a0}ms"));
    assert!(!page.contains("24 times"));
}

#[test]
fn a_figure_that_the_file_does_not_hold() {
    for (words, parts) in [
        (
            "{{#ratio boyl gas steam}}",
            &["holds no `boyl`", "Did you mean `boil`?", "`make tea`"][..],
        ),
        (
            "{{#ratio boil gaz steam}}",
            &["no `gaz` of `boil`", "Did you mean `gas`?"],
        ),
        (
            "{{#ratio boil steam gas}}",
            &["`gas` is not better than `steam`", "24 times worse", "Turn"],
        ),
        (
            "{{#ratio boil gas wood}}",
            &["`wood` is as good as `gas`", "{{#even boil gas wood}}"],
        ),
        (
            "{{#even boil gas steam}}",
            &["differ in `boil`", "24 times", "{{#ratio boil"],
        ),
        (
            "{{#measured boil cup}}",
            &["no `cup` of `boil`", "Did you mean `cups`?"],
        ),
        ("{{#measured boil}}", &["the form `{{#measured NAME way}}`"]),
        (
            "{{#ratio boil gas}}",
            &["the form `{{#ratio NAME one other}}`"],
        ),
        (
            "{{#plot boil}}",
            &["the form `{{#plot NAME \"Caption.\"}}`"],
        ),
        ("See {{#plot boil \"It boils.\"}}", &["a line of its own"]),
        ("See {{#measures}}", &["a line of its own"]),
        (
            "{{#ratios boil cool}}",
            &["`cool` was measured in other ways than `boil`"],
        ),
    ] {
        let complaint = book(&sound(), words).complaint();
        assert_says(&complaint, &[&format!("{CHAPTER}:3: ")]);
        assert_says(&complaint, parts);
    }
}

#[test]
fn figures_of_other_programs() {
    let programs = book(&sound(), "Tea.");
    programs.build().expect("mdBook builds the book");
    programs.write("kettles/boil.py", "boil(1)\n");
    let complaint = programs.complaint();
    for name in ["boil", "pour", "cool"] {
        let line = programs
            .read(FILE)
            .lines()
            .position(|line| line.contains(&format!("\"{name}\"")));
        let place = format!(
            "{FILE}:{}: the figures of `{name}`",
            line.expect("a line") + 1
        );
        assert_says(&complaint, &[&place, "boil.py changed since", "`make tea`"]);
    }
    programs.write(FILE, "{}");
    assert_says(
        &programs.complaint(),
        &[FILE, "no file of measurements", "`make tea`"],
    );
}

#[test]
fn a_book_without_figures() {
    let book = Book::empty();
    book.write(CHAPTER, "# Tea\n\n{{#machine}}\n");
    assert_says(
        &book.complaint(),
        &["src/tea.md:3: there is no measured.json. Measure anew."],
    );
    book.write("book.toml", "[preprocessor.listing]\nmeasured = 3\n");
    assert_says(&book.complaint(), &["book.toml:2: `measured` takes words"]);
}
