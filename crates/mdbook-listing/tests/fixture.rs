//! The fixture book, built by mdBook: what a reader sees of it is held by snapshots.
//!
//! The README says how to write them anew.

mod book;

use book::Book;
use expect_test::{ExpectFile, expect_file};

fn assert_looks(page: &str, snapshot: ExpectFile) {
    let book = Book::fixture();
    book.build().expect("mdBook builds the fixture book");
    snapshot.assert_eq(&book::picture(&book.page(page)));
}

#[test]
fn figures_and_marks_look_as_in_the_snapshot() {
    assert_looks("kettles", expect_file!["snapshots/kettles.html"]);
}

#[test]
fn proofs_and_index_look_as_in_the_snapshot() {
    assert_looks("proofs", expect_file!["snapshots/proofs.html"]);
}

#[test]
fn claims_stand_on_the_page_that_shows_their_chapter() {
    let book = Book::fixture();
    book.write("src/proofs.md", "# Proofs\n\n{{#proofs proofs.md}}\n");
    book.write("src/more.md", "# More\n\n{{#proofs kettles.md}}\n");
    let summary = book.read("src/SUMMARY.md");
    book.write("src/SUMMARY.md", &format!("{summary}- [More](more.md)\n"));
    book.build().expect("mdBook builds the book");
    assert!(
        book.page("kettles")
            .contains("href=\"more.html#a_kettle_is_heard\"")
    );
    assert!(book.page("more").contains("id=\"a_kettle_is_heard\""));
    assert!(!book.page("proofs").contains("id=\"a_kettle_is_heard\""));
}

#[test]
fn what_other_dice_give_is_in_a_file_of_the_book() {
    let book = Book::fixture();
    let folder = "programs/examples/two_kettles";
    let pair = ["rust", "python"].map(|name| book.read(&format!("{folder}/{name}.rec")));
    let shown = pair.concat();
    let other = shown.replace("seed 0", "seed 1").replace(" hot", " warm");
    assert!(shown.contains("seed 0") && other != shown);
    book.write(&format!("{folder}/rolls.rec"), &format!("{shown}{other}"));
    let settings = book.read(&format!("{folder}/listing.toml"));
    let settings = |rolls| format!("{settings}rolls = {rolls}\n");
    book.write(&format!("{folder}/listing.toml"), &settings(2));
    book.build().expect("mdBook builds the book");
    assert!(
        book.page("kettles")
            .contains("data-rolls=\"rolls/two_kettles-\" data-seeds=\"2\" data-seed=\"0\"")
    );
    let file = |seed| book.read(&format!("book/rolls/two_kettles-{seed}.txt"));
    assert!(file(0).contains("small: hot") && file(0).contains("class=\"timelines\""));
    assert!(file(1).contains("small: warm") && !file(1).contains("small: hot"));
    book.write(&format!("{folder}/listing.toml"), &settings(3));
    let error = format!("{:#}", book.build().expect_err("a seed is missing"));
    assert!(
        error.contains("rolls.rec does not hold both programs with 3 seeds"),
        "{error}"
    );
}

#[test]
fn a_program_that_does_not_compile_looks_as_in_the_snapshot() {
    let book = Book::fixture();
    let folder = "programs/compile_fail/cold";
    book.write(
        &format!("{folder}/main.rs"),
        "fn main() {\n    let tea: u8 = \"<cold>\";\n}\n",
    );
    book.write(
        &format!("{folder}/rustc.rec"),
        "# rustc 1.95.0\nerror[E0308]: mismatched types, expected `u8`, found `&str`\n",
    );
    book.write(
        "src/proofs.md",
        "# Cold\n\n{{#listing cold \"It is cold.\"}}\n\n{{#proofs}}\n",
    );
    book.build().expect("mdBook builds the book");
    expect_file!["snapshots/cold.html"].assert_eq(&book::picture(&book.page("proofs")));
}

/// The fixture book with a page that shows a listing which goes on from another one.
fn goes_on() -> Book {
    let book = Book::fixture();
    let folder = "programs/examples/served_cold";
    for file in ["main.py", "rust.rec", "python.rec", "listing.toml"] {
        let text = book.read(&format!("programs/examples/served/{file}"));
        book.write(&format!("{folder}/{file}"), &text);
    }
    let program = book.read("programs/examples/served/main.rs");
    let cold = program.replace("{ \"tea\" }", "{ cold(\"tea\") }");
    let cold = format!("{cold}\nfn cold(cup: &str) -> &str {{\n    cup\n}}\n");
    assert_ne!(program, cold);
    book.write(&format!("{folder}/main.rs"), &cold);
    let figure = "{{#listing served_cold \"The cup is cold.\" since=\"served\" lines=\"fn main\"}}";
    book.write(
        "src/proofs.md",
        &format!(
            "# Cold\n\n{figure}\n\n{{{{#twin served_cold \"Its twin.\"}}}}\n\n{{{{#proofs}}}}\n"
        ),
    );
    book
}

#[test]
fn what_is_new_since_another_listing_and_a_twin_alone_look_as_in_the_snapshot() {
    let book = goes_on();
    book.build().expect("mdBook builds the book");
    expect_file!["snapshots/since.html"].assert_eq(&book::picture(&book.page("proofs")));
}

#[test]
fn what_cannot_have_changed_is_refused() {
    for (since, parts) in [
        ("served_cold", "nothing has changed since served_cold"),
        ("servd", "no listing `servd`. Did you mean `served`?"),
    ] {
        let book = goes_on();
        let to = format!("since=\"{since}\"");
        book.edit("src/proofs.md", "since=\"served\"", &to);
        let complaint = book.complaint();
        assert!(complaint.contains("src/proofs.md:3: "), "{complaint}");
        assert!(complaint.contains(parts), "{complaint}");
    }
}

#[test]
fn a_figure_goes_without_its_timeline_where_it_is_asked_to() {
    let book = Book::fixture();
    let note = " note=\"small 200: hot, and main awaits the large one\"";
    book.edit("src/kettles.md", note, " timeline=\"none\"");
    book.build().expect("mdBook builds the book");
    let page = book.page("kettles");
    let figure = |name: &str| {
        let from = page.find(&format!("id=\"{name}\"")).expect("its figure");
        let rest = &page[from..];
        rest[..rest.find("</figure>").expect("its end")].to_owned()
    };
    let kettles = figure("two_kettles");
    assert!(kettles.contains("class=\"output\""), "{kettles}");
    assert!(!kettles.contains("timelines"), "{kettles}");
}

/// The text of a program without the elements that colour it.
fn without_colours(html: &str) -> String {
    let elements = ["b", "i", "u", "var"];
    elements.iter().fold(html.to_owned(), |html, element| {
        let html = html.replace(&format!("<{element}>"), "");
        html.replace(&format!("</{element}>"), "")
    })
}

#[test]
fn a_program_is_shown_and_given_byte_for_byte() {
    let book = Book::fixture();
    let program = "// </code></pre> & &amp; \"'`` 100% ?#\n\n\n#[not] a *heading*\n\t```rust\n{{#ref served}}\n<b>ü\\</b>\n";
    book.write("programs/examples/served/main.rs", program);
    book.build().expect("mdBook builds the book");
    let page = book.page("kettles");
    let figure = &page[page.find("id=\"served\"").expect("its figure")..];
    let between = |from: &str, to: &str| {
        let start = figure.find(from).unwrap_or_else(|| panic!("no {from}")) + from.len();
        figure[start..][..figure[start..].find(to).expect("its end")].to_owned()
    };
    let unescaped = |text: String| {
        let text = text.replace("&lt;", "<").replace("&gt;", ">");
        let text = text.replace("&quot;", "\"").replace("&#39;", "'");
        text.replace("&amp;", "&")
    };
    let shown = unescaped(without_colours(&between(
        "<code class=\"language-rust\">",
        "</code>",
    )));
    // mdBook takes the last line end off.
    assert_eq!(shown.trim_end_matches('\n'), program.trim_end_matches('\n'));
    let data = unescaped(between("data:;charset=utf-8,", "\" download"));
    let given = percent_encoding::percent_decode_str(&data).decode_utf8();
    assert_eq!(given.expect("text"), program);
}

#[test]
fn a_page_shows_the_ways_out_of_it_where_the_book_asks_for_them() {
    let ways = |book: &Book| {
        book.build().expect("mdBook builds the fixture book");
        let page = book.page("kettles");
        (
            page.contains("class=\"here\""),
            page.contains("class=\"turn\""),
        )
    };
    let book = Book::fixture();
    book.edit(
        "src/kettles.md",
        "# Two kettles\n",
        "# Two kettles\n\n## A\n\n## B\n\n## C\n\n## D\n",
    );
    assert_eq!(ways(&book), (false, false));
    let setting = "[preprocessor.listing]\nwayfinding = true";
    book.edit("book.toml", "[preprocessor.listing]", setting);
    assert_eq!(ways(&book), (true, true));
    let page = book.page("kettles");
    for link in [
        "<a href=\"#d\">D</a>",
        "<a rel=\"next\" href=\"proofs.html\">",
    ] {
        assert!(page.contains(link), "{link}\n{page}");
    }
    book.edit(
        "book.toml",
        setting,
        "[preprocessor.listing]\nwayfinding = 1",
    );
    let complaint = book.complaint();
    assert!(complaint.contains("book.toml:"), "{complaint}");
    assert!(complaint.contains("`true` or `false`"), "{complaint}");
}

#[test]
fn a_book_with_nothing_to_show_is_left_as_it_is() {
    let book = Book::empty();
    let text = "# Tea\n\nSee `{{#ref served}}`.\n";
    book.write("src/tea.md", text);
    book.build()
        .expect("mdBook builds a book without listings, recordings and Cargo.lock");
    let page = book::picture(&book.page("tea"));
    assert!(
        !page.contains("<style>") && !page.contains("proven"),
        "{page}"
    );
}

#[test]
fn a_line_that_mdbook_would_hide_is_refused() {
    for line in ["# a", "    #", "  ## a"] {
        let book = Book::fixture();
        book.edit(
            "programs/examples/served/main.rs",
            "    println!",
            &format!("{line}\n    println!"),
        );
        let complaint = book.complaint();
        assert!(
            complaint.contains("programs/examples/served/main.rs:4: "),
            "{complaint}"
        );
        assert!(complaint.contains("mdBook hides"), "{complaint}");
    }
}
