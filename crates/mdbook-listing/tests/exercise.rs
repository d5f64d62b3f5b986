//! Exercises in a book: what a reader sees, and each fault of an author.

mod book;

use book::Book;

const PAGE: &str = "# Tea\n\nText.\n\n{{#exercise kettle \"The cold <kettle>\"}}\n";

/// A book of one page with one exercise, whose files are sound.
fn sound() -> Book {
    let book = Book::empty();
    for (file, text) in [
        ("main.py", "print(\"hot\")\n"),
        (
            "python.rec",
            "# virtual clock, seed 0\n   100 main       1 | hot\n  1100 main       1 | <cold>\n",
        ),
        (
            "start.rs",
            "//! Boil `it`.\n\nfn main() {\n\n    // cold\n}\n",
        ),
        (
            "start.rec",
            "# rustc 1.0.0\nerror[E0000]: \"cold\"\n\n --> start.rs\n",
        ),
        ("hints.md", "Is it *on*?\n\nSwitch it on.\n"),
        (
            "answer.rs",
            "//! It was off.\n\nfn main() {\n    // hot\n}\n",
        ),
    ] {
        book.write(&format!("exercises/kettle/{file}"), text);
    }
    book.write("src/tea.md", PAGE);
    book
}

#[test]
fn a_reader_sees_the_task_and_opens_the_rest() {
    let book = sound();
    book.build().expect("mdBook builds the book");
    let page = book.page("tea");
    for part in [
        "<section class=\"exercise\" id=\"exercise-kettle\" aria-labelledby=\"exercise-kettle-title\">",
        "Exercise 1.1</a>. The cold &lt;kettle&gt;</p>",
        "<p>Boil <code>it</code>.</p>",
        " 100 ms  hot\n1100 ms  &lt;cold&gt;</code></pre>",
        // An empty line in a program or in the compiler's words ends nothing.
        "() {\n\n    <var>// cold</var>\n}\n</code></pre>",
        "<code>error[E0000]: \"cold\"\n\n --&gt; start.rs</code></pre>",
        "cargo run -p exercise -- kettle</code></pre>",
        "<summary>Hint 1 of 2</summary>\n<p>Is it <em>on</em>?</p>",
        "<summary>Hint 2 of 2</summary>",
        "<summary>The answer</summary>\n<p>It was off.</p>",
    ] {
        assert!(page.contains(part), "{part} is not in:\n{page}");
    }
    assert!(
        !page.contains("//!") && !page.contains("rustc 1.0.0"),
        "{page}"
    );
    // Without a script, and folded: nothing is open, and nothing asks for JavaScript.
    assert!(
        !page.contains("<details open") && !page.contains("<script"),
        "{page}"
    );
    assert!(page.contains(".exercise {"), "its style comes with it");
}

fn refused(book: &Book, parts: &[&str]) {
    let complaint = book.complaint();
    for part in parts {
        assert!(complaint.contains(part), "`{part}` is not in:\n{complaint}");
    }
}

#[test]
fn a_directive_that_names_no_exercise() {
    let book = sound();
    for (words, parts) in [
        (
            "{{#exercise ketle \"T.\"}}",
            &[
                "src/tea.md:7: there is no exercise `ketle`. Did you mean `kettle`?",
                "exercises",
            ][..],
        ),
        (
            "{{#exercise kettle \"T.\"}}",
            &["src/tea.md:7: the exercise kettle is here and in src/tea.md:5"],
        ),
        (
            "{{#exercise kettle}}",
            &["the form `{{#exercise NAME \"Title.\"}}`"],
        ),
        (
            "See {{#exercise kettle \"T.\"}}",
            &["src/tea.md:7: an exercise needs a line of its own"],
        ),
    ] {
        book.write("src/tea.md", &format!("{PAGE}\n{words}\n"));
        refused(&book, parts);
    }
}

#[test]
fn an_exercise_that_lacks_something() {
    for (file, text, parts) in [
        (
            "hints.md",
            " \n",
            &["exercises/kettle/hints.md:1: an exercise has a hint at least"][..],
        ),
        (
            "python.rec",
            "hot\n",
            &["python.rec:1: ", "-- kettle record`"],
        ),
    ] {
        let book = sound();
        book.write(&format!("exercises/kettle/{file}"), text);
        refused(&book, parts);
    }
    for file in [
        "main.py",
        "python.rec",
        "start.rs",
        "start.rec",
        "hints.md",
        "answer.rs",
    ] {
        let book = sound();
        book.remove(&format!("exercises/kettle/{file}"));
        refused(&book, &[&format!("exercises/kettle/{file}:1: ")]);
    }
}
