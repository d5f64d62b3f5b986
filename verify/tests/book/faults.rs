//! Each fault that an author can put into the book, put into a copy and seen to be caught.

use std::env;
use std::path::Path;
use std::process::Command;
use std::slice;

use mdbook_driver::MDBook;
use mdbook_driver::config::Config;
use mdbook_listing::Fault;

use crate::copy::{CHAPTER, Copy};
use crate::{assert_none, top, versions};

pub(crate) fn assert_says(complaint: &str, parts: &[&str]) {
    for part in parts {
        assert!(complaint.contains(part), "`{part}` is not in:\n{complaint}");
    }
}

/// There is one fault, it is at `line` of `file`, and its complaint has these parts.
pub(crate) fn assert_one(faults: &[Fault], file: &str, line: usize, parts: &[&str]) {
    assert_eq!(faults.len(), 1, "\n{}", Fault::list(faults));
    let complaint = faults[0].to_string();
    assert_says(&complaint, &[&format!("{file}:{line}: ")]);
    assert_says(&complaint, parts);
}

/// A book with this paragraph at the end of its chapter, and the line where it starts.
pub(crate) fn book_with(paragraph: &str) -> (Copy, usize) {
    let copy = Copy::new();
    let line = copy.append(CHAPTER, paragraph);
    (copy, line)
}

#[test]
fn a_sound_book_is_accepted() {
    let copy = Copy::new();
    assert_none(&copy.sources());
    copy.build().expect("mdBook builds the book");
    assert_none(&copy.pages());
}

/// Directives that the preprocessor refuses, and what it says of them.
const DIRECTIVES: [(&str, &[&str]); 3] = [
    (
        "{{#listing lasy \"Caption.\"}}",
        &[
            "no listing `lasy`",
            "Did you mean `lazy`?",
            "listings/examples",
        ],
    ),
    (
        "{{#listing lazy Caption.}}",
        &["should have the form `{{#listing NAME \"Caption.\"}}`"],
    ),
    (
        "{{#listing lazy \"Again.\"}}",
        &[
            "lazy is shown here and in src/chapter.md:3;",
            "Link to it: `{{#ref lazy}}`",
        ],
    ),
];

#[test]
fn a_directive_that_is_wrong() {
    for (directive, parts) in DIRECTIVES {
        let (copy, line) = book_with(directive);
        let complaint = copy
            .build()
            .expect_err("mdBook refuses the book")
            .to_string();
        assert_says(&complaint, &[&format!("{CHAPTER}:{line}: ")]);
        assert_says(&complaint, parts);
    }
}

/// With the preprocessor as a program that mdBook starts, as it does for an author.
///
/// The program writes to the standard error that it shares with mdBook, so mdBook runs in a process of its own:
/// this same test, told in an environment variable what to build.
#[test]
fn a_directive_that_is_wrong_ends_mdbook() {
    const BOOK: &str = "BOOK_TO_BUILD";
    if let Some(top) = env::var_os(BOOK) {
        let top = Path::new(&top);
        // What book.toml says, but from here; the copy has no packages.
        let program = format!(
            "cargo run --quiet --package mdbook-listing --manifest-path '{}'",
            super::top().join("Cargo.toml").display()
        );
        let mut config = Config::from_disk(top.join("book.toml")).expect("book.toml can be read");
        config
            .set("preprocessor.listing.command", program)
            .expect("a key of mdBook's");
        let book = MDBook::load_with_config(top, config).expect("mdBook loads the book");
        return book.build().expect("mdBook builds the book");
    }
    let build = |copy: &Copy| {
        Command::new(env::current_exe().expect("this program is a file"))
            .args([
                "--exact",
                "faults::a_directive_that_is_wrong_ends_mdbook",
                "--nocapture",
            ])
            .env(BOOK, copy.top())
            .output()
            .expect("this program runs")
    };
    let sound = Copy::new();
    assert!(
        build(&sound).status.success(),
        "mdBook refuses a sound book"
    );
    assert_none(&sound.pages());
    let faulty = Copy::new();
    let lines = DIRECTIVES.map(|(directive, _)| faulty.append(CHAPTER, directive));
    let output = build(&faulty);
    assert!(!output.status.success(), "mdBook builds a book with faults");
    let complaints = String::from_utf8_lossy(&output.stderr);
    for (line, (_, parts)) in lines.into_iter().zip(DIRECTIVES) {
        assert_says(&complaints, &[&format!("{CHAPTER}:{line}: ")]);
        assert_says(&complaints, parts);
    }
}

#[test]
fn a_listing_that_no_chapter_shows() {
    for kind in ["examples", "compile_fail"] {
        let copy = Copy::new();
        let program = format!("listings/{kind}/alone/main.rs");
        copy.write(&program, "fn main() {}\n");
        let parts = [
            "no chapter shows",
            "`{{#listing alone \"Caption.\"}}`",
            "delete its folder",
        ];
        assert_one(&copy.sources(), &program, 1, &parts);
    }
}

#[test]
fn a_chapter_that_no_reader_finds() {
    let copy = Copy::new();
    copy.write("src/more/lost.md", "# Lost\n\nIn the woods.\n");
    let parts = [
        "SUMMARY.md does not list this chapter",
        "`- [Title](more/lost.md)`",
        "delete",
    ];
    assert_one(&copy.sources(), "src/more/lost.md", 1, &parts);
}

#[test]
fn a_fence_without_a_language() {
    let parts = ["names no language", "```text"];
    // The text, and on which of its lines the fence stands.
    for (text, at) in [
        ("```\nplain\n```", 0),
        ("~~~\nplain\n~~~", 0),
        ("> A quote\n>\n> ```\n> plain\n> ```", 2),
        ("1. An item\n\n   ```\n   plain\n   ```", 2),
        ("- ```\n  plain\n  ```", 0),
        ("````text\n```\n````\n\n```\nplain\n```", 4),
        ("```ignore\nfn main() {}\n```", 0),
        ("```,ignore\nfn main() {}\n```", 0),
        ("```should_panic\nfn main() {}\n```", 0),
    ] {
        let (copy, line) = book_with(text);
        assert_one(&copy.sources(), CHAPTER, line + at, &parts);
    }
    let copy = Copy::new();
    let line = copy.append("README.md", "```\ncargo test\n```");
    assert_one(&copy.sources(), "README.md", line, &parts);
}

#[test]
fn a_rust_block_by_another_name() {
    for language in ["rs", "Rust", "RS"] {
        let (copy, line) = book_with(&format!("```{language}\nfn main() {{}}\n```"));
        let parts = [&format!("`{language}`"), "Write `rust`", "compiled and run"];
        assert_one(&copy.sources(), CHAPTER, line, &parts);
    }
}

#[test]
fn a_rust_block_left_out_without_a_reason() {
    for (text, at, mark) in [
        ("```rust,ignore\n```", 0, "ignore"),
        ("```rust, no_run\n```", 0, "no_run"),
        ("```ignore,rust\n```", 0, "ignore"),
        ("```rust no_run\n```", 0, "no_run"),
        ("```{rust .ignore}\n```", 0, "ignore"),
        ("> ```rust,ignore\n> ```", 0, "ignore"),
        ("<!-- ignore: -->\n```rust,ignore\n```", 1, "ignore"),
        ("<!-- ignore -->\n```rust,ignore\n```", 1, "ignore"),
        (
            "<!-- no_run: It waits for ever. -->\n```rust,ignore\n```",
            1,
            "ignore",
        ),
        (
            "<!-- ignore: It waits for ever. -->\n```rust,no_run\n```",
            1,
            "no_run",
        ),
        (
            "<!-- ignore: It stands too far away. -->\n\n```rust,ignore\n```",
            2,
            "ignore",
        ),
    ] {
        let (copy, line) = book_with(text);
        let mend = format!("`<!-- {mark}: reason -->`");
        let parts = [
            &format!("marked `{mark}`"),
            "nothing says why",
            &mend,
            "drop the mark",
        ];
        assert_one(&copy.sources(), CHAPTER, line + at, &parts);
    }
}

#[test]
fn a_block_with_nothing_wrong() {
    for text in [
        "```rust\nfn main() {}\n```",
        "```rust,should_panic\nfn main() { panic!() }\n```",
        "<!-- ignore: It is half a program. -->\n```rust,ignore\n```",
        "<!-- no_run: It waits for ever. -->\n```rust, no_run\n```",
        "> Quoted:\n>\n> <!-- ignore: It is half a program. -->\n> ```rust,ignore\n> ```",
        "- Listed:\n\n  <!-- ignore: It is half a program. -->\n  ```rust,ignore\n  ```",
        "```text\nA line that ends with ```\n```",
        "````text\n```\n````",
        "An `async` word, and ```` ``` ```` too.",
        "```python\nprint()\n```",
    ] {
        assert_none(&book_with(text).0.sources());
    }
}

/// Of each of these paragraphs in one book, the pages have the complaint that is given with it, on that of its
/// lines; and there is no other.
pub(crate) fn assert_on_page(paragraphs: &[(&str, usize, &[&str])]) {
    let copy = Copy::new();
    let mut lines = Vec::new();
    for (text, at, _) in paragraphs {
        lines.push(copy.append(CHAPTER, text) + at);
    }
    copy.build().expect("mdBook does not see it");
    let faults = copy.pages();
    assert_eq!(faults.len(), paragraphs.len(), "\n{}", Fault::list(&faults));
    for ((fault, line), (_, _, parts)) in faults.iter().zip(lines).zip(paragraphs) {
        assert_one(slice::from_ref(fault), CHAPTER, line, parts);
    }
}

#[test]
fn a_link_or_an_image_that_leads_nowhere() {
    const MEND: &str = "Mend the link.";
    let page = "leads to nothing in the book";
    let heading = "leads to a page that has no";
    assert_on_page(&[
        ("[no page](lost.md)", 0, &["`lost.html`", page, MEND]),
        (
            "Two lines,\n[a near page](chaptre.md#x)",
            1,
            &["Did you mean `chapter.html`?", page, MEND],
        ),
        (
            "[no heading](chapter.md#lost)",
            0,
            &["`#lost`", heading, MEND],
        ),
        (
            "[no heading here](#lazzy)",
            0,
            &["Did you mean `lazy`?", heading, MEND],
        ),
        (
            "[by reference][it]\n\n[it]: referred.md",
            2,
            &["`referred.html`", page, MEND],
        ),
        (
            "<a href=\"html.md\">in HTML</a>",
            0,
            &["`html.html`", page, MEND],
        ),
        (
            "[out of the book](../README.md)",
            0,
            &["`../README.html`", page, MEND],
        ),
        (
            "[from the root](/chapter.md)",
            0,
            &["`/chapter.html`", page, MEND],
        ),
        ("![lost](lost.png)", 0, &["`lost.png`", page, MEND]),
        (
            "Almost-there.md is text.\n\n[And a link](there.md)",
            2,
            &["`there.html`", page, MEND],
        ),
    ]);
}

#[test]
fn a_picture_that_says_nothing() {
    let drawing = ["role=\"img\"", "aria-label", "aria-hidden=\"true\""];
    assert_on_page(&[
        (
            "![](dot.svg?1)",
            0,
            &["`dot.svg?1`", "`![what it shows](dot.svg?1)`"],
        ),
        (
            "<img src=\"dot.svg?2\">",
            0,
            &["`dot.svg?2`", "`![what it shows](dot.svg?2)`"],
        ),
        (
            "<svg role=\"img\"><title> </title><path/></svg>",
            0,
            &drawing,
        ),
        ("<svg><path/></svg>", 0, &drawing),
    ]);
}

#[test]
fn a_heading_that_takes_the_name_of_a_listing() {
    let (copy, _) = book_with("## Lazy");
    copy.build().expect("mdBook does not see it");
    assert_one(
        &copy.pages(),
        CHAPTER,
        3,
        &["two things", "`lazy`", "Rename the heading"],
    );
}

#[test]
fn a_version_that_is_not_in_cargo_lock() {
    for tool in ["mdBook", "tokio", "skeptic"] {
        for file in [
            "README.md",
            CHAPTER,
            ".github/workflows/book.yml",
            ".ci/run",
        ] {
            let copy = Copy::new();
            if !copy.top().join(file).exists() {
                copy.write(file, "# No version here.\n");
            }
            let line = copy.append(file, &format!("# Made with {tool} 0.0.1"));
            let says = format!("says {} 0.0.1, but Cargo.lock has ", tool.to_lowercase());
            assert_one(&copy.sources(), file, line, &[&says, "Write "]);
        }
    }
}

#[test]
fn a_version_that_is_typed_into_a_chapter() {
    let typed = |tool: &str, package: &str| {
        let version = versions::locked_version(top(), package);
        let (copy, line) = book_with(&format!("A line.\nIt was made with {tool} {version}."));
        let mend = format!("`{{{{#version {package}}}}}`");
        let parts = ["is typed, so it can drift", &mend];
        assert_one(&copy.sources(), CHAPTER, line + 1, &parts);
    };
    typed("tokio", "tokio");
    typed("mdBook", "mdbook-driver");
    let (copy, line) = book_with("It was made with rustc 1.95.0.");
    let parts = ["the number `1.95.0` is typed", "`{{#version tokio}}`"];
    assert_one(&copy.sources(), CHAPTER, line, &parts);
    let copy = Copy::new();
    copy.append(
        CHAPTER,
        "It was made with tokio {{#version tokio}} and rustc {{#version rustc}}.",
    );
    assert_none(&copy.sources());
    copy.build().expect("mdBook builds the book");
    let version = versions::locked_version(top(), "tokio");
    assert_says(
        &copy.read("book/chapter.html"),
        &[&format!("It was made with tokio {version} and rustc 1.")],
    );
    let line = copy.append(CHAPTER, "And {{#version tokoi}}.");
    let complaint = copy
        .build()
        .expect_err("mdBook refuses the book")
        .to_string();
    let parts = [&format!("{CHAPTER}:{line}: "), "Did you mean `tokio`?"];
    assert_says(&complaint, &parts);
}

#[test]
fn a_number_a_name_or_a_quotation_that_is_typed() {
    let read = "`{{#at NAME \"text\"}}`";
    for (text, at, parts) in [
        ("At 300 ms it is done.", 0, &["the number `300`", read][..]),
        ("It takes\n0.5 s.", 1, &["the number `0.5`"]),
        ("See lines 27 and\nso on.", 0, &["the number `27`"]),
        (
            "[See line 3](#lazy) and line 4.",
            0,
            &["the number `3`", "the number `4`"],
        ),
        (
            "It takes twelve rolls.",
            0,
            &["the count `twelve rolls`", "`{{#count NAME"],
        ),
        ("It says \"maybe\".", 0, &["a quotation", "`{{#said NAME"]),
        (
            "See [the drop](#lazy-L3), or [here](await.md#lazy-L12).",
            0,
            &[
                "line 3 of `lazy` is typed",
                "`{{#line lazy \"words\"}}`",
                "line 12 of",
            ],
        ),
        (
            "It takes thirteen steps.",
            0,
            &["the count `thirteen steps`"],
        ),
        (
            "It is E0729.",
            0,
            &["`E0729` of no listing", "Did you mean `E0728`?"],
        ),
        ("It is `E0729`.", 0, &["`E0729` of no listing"]),
        (
            "Call\n`gret` first.",
            1,
            &[
                "no program of the book holds `gret`",
                "Did you mean `greet`?",
            ],
        ),
        (
            "In `lazy` runs `task9`.",
            0,
            &["no program of the book holds `task9`"],
        ),
        (
            "A task always ends.",
            0,
            &[
                "`always` allows no exception",
                "A task always ends.",
                "`{{#claim NAME}}`",
            ],
        ),
        (
            "It ends.{{#judgement}} It\nnever fails.",
            0,
            &["`never` allows no exception", "It never fails."],
        ),
    ] {
        let (copy, line) = book_with(text);
        let faults = copy.sources();
        let complaint = Fault::list(&faults);
        assert_says(&complaint, &[&format!("{CHAPTER}:{}: ", line + at)]);
        assert_says(&complaint, parts);
    }
}

#[test]
fn a_caption_that_nothing_proves() {
    for (from, to, said) in [
        (
            "{{#listing lazy \"",
            "{{#listing lazy \"It is `7`. In 300 ms it ends. ",
            "300",
        ),
        (
            "{{#listing lazy \"",
            "{{#listing lazy \"Twelve rolls. ",
            "Twelve rolls",
        ),
        (
            "{{#listing lazy \"",
            "{{#listing lazy \"It never ends. ",
            "never",
        ),
        (
            "{{#listing lazy \"",
            "{{#timeline lazy \"C.\" note=\"main 0: nobody looks\"}}\n\n{{#listing lazy \"",
            "nobody",
        ),
    ] {
        let copy = Copy::new();
        let text = copy.read(CHAPTER);
        let line = text.lines().position(|line| line.contains(from));
        copy.write(CHAPTER, text.replacen(from, to, 1));
        let parts = [
            &format!("`{said}` in a caption or a note"),
            "Say the point without it",
        ];
        let line = line.expect("the chapter shows it") + 1;
        assert_one(&copy.sources(), CHAPTER, line, &parts);
    }
    let copy = Copy::new();
    copy.write(
        "listings/examples/lazy/listing.toml",
        "# It differs.\nwhy = \"It never does.\"\n",
    );
    assert_one(
        &copy.sources(),
        "listings/examples/lazy/listing.toml",
        2,
        &["`never` in `why`", "Say the reason without it"],
    );
}

#[test]
fn a_name_that_only_the_cache_of_a_tool_holds() {
    let (copy, line) = book_with("Call `gret` first.");
    for cache in [".mypy_cache", "examples/lazy/__pycache__"] {
        copy.write(&format!("listings/{cache}/main.json"), "gret");
    }
    let parts = ["no program of the book holds `gret`"];
    assert_one(&copy.sources(), CHAPTER, line, &parts);
}

#[test]
fn a_sentence_that_says_what_it_may() {
    for text in [
        "Since Python 3.13, [PEP 703](https://peps.python.org/pep-0703/) and E0728.",
        "It has [512 threads](https://docs.rs/tokio/latest/tokio/).",
        "At {{#at lazy \"Called first\"}} it calls `greet`.",
        "It never fails.{{#judgement}} It always ends.{{#cite https://example.com/}}",
        "A [`JoinMap`](https://docs.rs/tokio-util/latest/tokio_util/task/struct.JoinMap.html) holds `JoinMap`.",
        "```text\nAt 300 ms always\n```",
    ] {
        assert_none(&book_with(text).0.sources());
    }
}

#[test]
fn a_claim_that_is_wrong() {
    let file = "listings/claims/sound.rs";
    let copy = Copy::new();
    let sound = copy.read(file);
    for (from, to, parts) in [
        (
            "// Claim: A claim holds.\n",
            "",
            &["listings/claims/sound.rs:1: ", "Start it with `// Claim: `"][..],
        ),
        (
            "// Breaks: `1 + 1` -> `1 + 2`\n",
            "",
            &["sound.rs:1: ", "names 0", "Breaks: `before` -> `after`"],
        ),
        (
            "`1 + 1` -> `1 + 2`",
            "1 + 1 to 1 + 2",
            &["sound.rs:2: ", "the form `before` -> `after`"],
        ),
        (
            "`1 + 1` -> `1 + 2`",
            "`1 + 1` -> `1 + 1`",
            &["sound.rs:2: ", "the form `before` -> `after`"],
        ),
        (
            "`1 + 1` -> `1 + 2`",
            "`1` -> `2`",
            &["sound.rs:2: ", "`1`, which stands 2 times"],
        ),
        (
            "A claim holds.",
            "A claim stands.",
            &["chapter.md:", "- A claim stands.", "+ A claim holds."],
        ),
        (
            "// Breaks",
            "// Claim: Nobody says this.\n// Breaks",
            &["sound.rs:1: ", "more sentences than the book has marks"],
        ),
    ] {
        assert!(sound.contains(from), "{from}");
        copy.write(file, sound.replacen(from, to, 1));
        let complaint = format!("{:#}", copy.build().expect_err("mdBook refuses the book"));
        assert_says(&complaint, parts);
    }
    copy.write(file, &sound);
    for (other, text, parts) in [
        (
            "listings/claims/alone.py",
            sound.replace("//", "#"),
            &["alone.py:1: ", "no sentence refers to this claim"][..],
        ),
        (
            "listings/claims/sound.py",
            sound.replace("//", "#").replace("holds", "stands"),
            &["sound.py:1: ", "different sentences"],
        ),
        (
            "listings/claims/Sound.rs",
            sound.clone(),
            &["small letters"],
        ),
        (
            "listings/claims/sound.txt",
            String::new(),
            &["this is no claim"],
        ),
        (
            "listings/claims/gone.rec",
            String::new(),
            &["no program stands beside"],
        ),
    ] {
        copy.write(other, text);
        let complaint = format!("{:#}", copy.build().expect_err("mdBook refuses the book"));
        assert_says(&complaint, parts);
        std::fs::remove_file(copy.top().join(other)).expect("it was written");
    }
    copy.build().expect("the claim is sound again");
}

#[test]
fn a_page_that_does_not_say_what_was_proven() {
    let page = "book/chapter.html";
    let copy = Copy::new();
    copy.build().expect("mdBook builds the book");
    let html = copy.read(page);
    let (from, to) = ("<aside class=\"proven\"", "<aside class=\"claimed\"");
    assert!(html.contains(from), "no `{from}` in the page");
    copy.write(page, html.replace(from, to));
    let parts = ["does not say what was proven"];
    assert_one(&copy.pages(), CHAPTER, 1, &parts);
}
