//! Each fault that an author can put into directives and settings, put into the fixture book and seen to be refused,
//! with a complaint that names the place and the remedy.

mod book;

use book::Book;

const CHAPTER: &str = "src/kettles.md";

fn assert_says(complaint: &str, parts: &[&str]) {
    for part in parts {
        assert!(complaint.contains(part), "`{part}` is not in:\n{complaint}");
    }
}

/// The book with these words at the end of its chapter is refused, at their line, with these parts of a complaint.
fn assert_refused(words: &str, parts: &[&str]) {
    let book = Book::fixture();
    let text = book.read(CHAPTER);
    book.write(CHAPTER, &format!("{text}\n{words}\n"));
    let place = format!("{CHAPTER}:{}: ", text.lines().count() + 2);
    let complaint = book.complaint();
    assert_says(&complaint, &[&place]);
    assert_says(&complaint, parts);
}

#[test]
fn proofs_that_no_page_shows() {
    let shown = |directive: &str| {
        let book = Book::fixture();
        let page = book.read("src/proofs.md");
        book.write("src/proofs.md", &page.replace("{{#proofs}}", directive));
        book.complaint()
    };
    assert_says(
        &shown("Nothing."),
        &[
            "src/kettles.md:",
            "no page shows the claims of this chapter",
            "`{{#proofs}}`",
        ],
    );
    assert_says(
        &shown("{{#proofs proofs.md}}"),
        &["src/kettles.md:", "`kettles.md` into the `{{#proofs …}}`"],
    );
    assert_says(
        &shown("{{#proofs ketles.md}}"),
        &["src/proofs.md:3: there is no chapter ketles.md. Did you mean `kettles.md`?"],
    );
    assert_says(
        &shown("Here: {{#proofs}}"),
        &["src/proofs.md:3: ", "on a line of its own"],
    );
}

#[test]
fn a_directive_that_is_wrong() {
    assert_refused(
        "{{#listing servd \"C.\"}}",
        &["no listing `servd`", "Did you mean `served`?"],
    );
    assert_refused("{{#listing served C.}}", &["should have the form"]);
    assert_refused(
        "{{#listing served \"C.\"}}",
        &[
            "served is shown here and in src/kettles.md:5;",
            "`{{#ref served}}`",
        ],
    );
    assert_refused("{{#timeline served \"C.\"}}", &["no time passes in served"]);
    assert_refused(
        "{{#seeds served}}",
        &["served/listing.toml does not ask", "`seeds = 200`"],
    );
    assert_refused("{{#version rustcc}}", &["Did you mean `rustc`?"]);
    assert_refused(
        "{{#claim a_kettle_is_herd}}",
        &["no claim", "Did you mean `a_kettle_is_heard`?"],
    );
    assert_refused(
        "{{#cite http://example.com}}",
        &["the form `{{#cite https://…}}`"],
    );
    assert_refused(
        "Another sentence.{{#claim a_kettle_is_heard}}",
        &["- A dropped kettle is heard.", "+ Another sentence."],
    );
}

#[test]
fn a_passage_that_is_not_there() {
    for (words, parts) in [
        (
            "{{#at two_kettles \"tiny\"}}",
            &["rust.rec does not hold `tiny`"][..],
        ),
        (
            "{{#at two_kettles \"small\"}}",
            &["printed at [200, 500] ms", "Quote more"],
        ),
        (
            "{{#at two_kettles small}}",
            &["the form `{{#at NAME \"text\"}}`"],
        ),
        ("{{#count two_kettles \"tiny\"}}", &["does not hold `tiny`"]),
        (
            "{{#line two_kettles \"let tiny\"}}",
            &["no line of programs/examples/two_kettles/main.rs holds `let tiny`"],
        ),
        (
            "{{#line two_kettles \"println!\"}}",
            &["is in the lines [6, 14, 15, 16]"],
        ),
        (
            "{{#line two_kettles \"let large\" \"let small\"}}",
            &["Name the first line first"],
        ),
        (
            "{{#value two_kettles \"from_millis\"}}",
            &["Write `…` in its place"],
        ),
        (
            "{{#value two_kettles \"tiny(…)\"}}",
            &["main.rs does not hold"],
        ),
        ("{{#value two_kettles \", …)))\"}}", &["does not hold"]),
        (
            "{{#said served \"coffee\"}}",
            &["holds `coffee`", "to the letter"],
        ),
    ] {
        assert_refused(words, parts);
    }
}

#[test]
fn a_highlighted_line_that_is_not_there() {
    for (more, parts) in [
        (
            "lines=\"let cup | let tea\"",
            [
                "no line of programs/examples/served/main.rs holds `let tea`",
                "Quote one",
            ],
        ),
        (
            "python_lines=\"async\"",
            ["`async` is in the lines [", "Quote more"],
        ),
    ] {
        let book = Book::fixture();
        let served = "served \"A cup is a `Result` in Rust.\"";
        book.edit(CHAPTER, served, &format!("{served} {more}"));
        let complaint = book.complaint();
        assert_says(&complaint, &["src/kettles.md:5: "]);
        assert_says(&complaint, &parts);
    }
}

#[test]
fn settings_that_do_not_fit_the_programs() {
    let settings = "programs/examples/two_kettles/listing.toml";
    for (text, line, parts) in [
        (
            "\ntasks = [\"large\", \"small\"]\n",
            2,
            ["calls a task `large` that prints `small: ", "in that order"],
        ),
        (
            "tasks = [\"small\"]\n",
            1,
            [
                "`tasks` names 1 tasks, but programs/examples/two_kettles/rust.rec has 2",
                "Name them all",
            ],
        ),
        (
            "tasks = [\"small\", \"large\"]\npython_tasks = [\"small\"]\n",
            2,
            ["`python_tasks` names 1 tasks", "python.rec has 2"],
        ),
        ("tasks = [1]\n", 1, ["`tasks` takes", "a list of strings"]),
        ("task = []\n", 1, ["no `task`", "Did you mean `tasks`?"]),
    ] {
        let book = Book::fixture();
        book.write(settings, text);
        let complaint = book.complaint();
        assert_says(
            &complaint,
            &["src/kettles.md:3: ", &format!("{settings}:{line}: ")],
        );
        assert_says(&complaint, &parts);
    }
    let book = Book::fixture();
    book.write("programs/examples/served/listing.toml", "");
    let parts = ["src/kettles.md:5: ", "nothing says why", "`why = "];
    assert_says(&book.complaint(), &parts);
}

#[test]
fn a_folder_of_listings_that_is_not_there() {
    let book = Book::fixture();
    book.edit("book.toml", "\"programs\"", "\"progams\"");
    assert_says(
        &book.complaint(),
        &["book.toml:8: ", "no `progams` beside book.toml"],
    );
}

#[test]
fn a_note_that_points_at_nothing() {
    let page = "src/kettles.md";
    for (from, to, parts) in [
        (
            "note=\"small 200:",
            "note=\"small 300:",
            ["when it does nothing", "It acts at 0, 200 ms."],
        ),
        (
            "note=\"small 200:",
            "note=\"tiny 200:",
            [
                "`note` speaks of `tiny`",
                "The lanes are main, small, large.",
            ],
        ),
        (
            "a `Result` in Rust.\"",
            "a `Result` in Rust.\" note=\"main 0: tea\"",
            ["`note` points at a moment of the timeline", "there is none"],
        ),
        (
            "note=\"small 200:",
            "note=\"200:",
            ["{{#listing NAME", "and note=\"task2 300: "],
        ),
    ] {
        let book = Book::fixture();
        book.edit(page, from, to);
        let complaint = book.complaint();
        assert_says(&complaint, &[page]);
        assert_says(&complaint, &parts);
    }
}
