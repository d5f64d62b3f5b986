//! What the prose says that only a person could check, had it been typed: numbers, names, quotations, and words that
//! allow no exception.

use std::collections::HashSet;
use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

use listing::{Claim, Kind, Listing};
use mdbook_listing::directive::{self, Directive};
use mdbook_listing::fault::did_you_mean;
use mdbook_listing::{Fault, sentence};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use regex::Regex;

use crate::file::{self, File};
use crate::sources;

/// What is typed in the chapters and should be read, quoted or proven.
pub(crate) fn faults(top: &Path, chapters: &[File]) -> Vec<Fault> {
    let known = known(top, chapters);
    let codes = error_codes(top);
    let mut faults = Vec::new();
    for chapter in chapters.iter().filter(|chapter| !chapter.is_summary()) {
        let tasks = tasks_of(top, chapter);
        for piece in pieces(chapter) {
            match &piece.kind {
                Kinds::Text { in_link } => {
                    faults.extend(typed(chapter, &piece, *in_link));
                    faults.extend(unsaid_codes(chapter, &piece, &codes));
                }
                Kinds::Code { in_link } => {
                    faults.extend(unsaid_codes(chapter, &piece, &codes));
                    if !in_link {
                        faults.extend(unknown_names(chapter, &piece, &known));
                    }
                    faults.extend(unknown_tasks(chapter, &piece, &tasks));
                }
            }
        }
        faults.extend(absolutes(chapter));
        faults.extend(captions(chapter));
        faults.extend(typed_lines(chapter));
    }
    for listing in sources::listings(top) {
        faults.extend(whys(top, &listing));
    }
    faults
}

enum Kinds {
    Text { in_link: bool },
    Code { in_link: bool },
}

/// A piece of the prose.
struct Piece {
    kind: Kinds,
    text: String,
    place: Range<usize>,
}

/// The chapter with blanks in the place of its directives, which say nothing themselves.
fn blanked(markdown: &str) -> String {
    let mut text = markdown.to_owned();
    for found in directive::find(markdown) {
        text.replace_range(found.place.clone(), &" ".repeat(found.place.len()));
    }
    text
}

/// The texts and the code in sentences of a chapter: all but its blocks of code and its directives.
fn pieces(chapter: &File) -> Vec<Piece> {
    let text = blanked(&chapter.text);
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut outside, mut blocks) = (false, 0);
    for (event, place) in
        Parser::new_ext(&text, Options::ENABLE_TABLES | Options::ENABLE_GFM).into_offset_iter()
    {
        match event {
            // Only a page elsewhere says what a link says; our own programs are read.
            Event::Start(Tag::Link { dest_url, .. }) => outside = dest_url.starts_with("https://"),
            Event::End(TagEnd::Link) => outside = false,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented)) => {
                blocks += 1
            }
            Event::End(TagEnd::CodeBlock) => blocks -= 1,
            Event::Text(words) if blocks == 0 => {
                let kind = Kinds::Text { in_link: outside };
                pieces.push(Piece {
                    kind,
                    text: words.into_string(),
                    place,
                });
            }
            Event::Code(words) => {
                let kind = Kinds::Code { in_link: outside };
                pieces.push(Piece {
                    kind,
                    text: words.into_string(),
                    place,
                });
            }
            _ => {}
        }
    }
    pieces
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a regular expression")
}

/// Numbers and quotations that are typed where they could be read. What a link says, its page says.
fn typed(chapter: &File, piece: &Piece, in_link: bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut complain = |found: Range<usize>, what: &str, mend: &str| {
        let said = &piece.text[found.clone()];
        faults.push(chapter.fault(
            piece.place.start + found.start,
            format!("{what} `{said}` is typed, so it can drift. {mend}"),
        ));
    };
    const READ: &str = "Read it: `{{#at NAME \"text\"}}` for a time, `{{#count NAME \"text\"}}` for a count, `{{#line NAME \"text\"}}` \
                        for a line, `{{#version tokio}}` for a version, `{{#value NAME \"sleep(…)\"}}` for what stands in a program; or link it to the page that says it.";
    if !in_link {
        let names: Vec<_> = NAME
            .find_iter(&piece.text)
            .map(|found| found.range())
            .collect();
        for found in NUMBER.find_iter(&piece.text) {
            if !names.iter().any(|name| name.contains(&found.start())) {
                complain(found.range(), "the number", READ);
            }
        }
        for found in COUNT.find_iter(&piece.text) {
            complain(found.range(), "the count", READ);
        }
    }
    if let Some(at) = piece.text.find(['"', '“']) {
        let end = at + piece.text[at..].chars().next().map_or(1, char::len_utf8);
        complain(
            at..end,
            "a quotation with",
            "Quote with `{{#said NAME \"text\"}}`, which looks whether it was said, or write the words as *emphasis* or `code`.",
        );
    }
    faults
}

/// The error codes in what the compiler said of the listings.
fn error_codes(top: &Path) -> HashSet<String> {
    let mut codes = HashSet::new();
    for listing in sources::listings(top) {
        if listing.kind == Kind::DoesNotCompile {
            let words = std::fs::read_to_string(listing.compiler_recording()).unwrap_or_default();
            codes.extend(CODE.find_iter(&words).map(|code| code.as_str().to_owned()));
        }
    }
    codes
}

static CODE: LazyLock<Regex> = LazyLock::new(|| regex(r"\bE\d{4}\b"));

fn unsaid_codes(chapter: &File, piece: &Piece, codes: &HashSet<String>) -> Vec<Fault> {
    CODE.find_iter(&piece.text)
        .filter(|code| !codes.contains(code.as_str()))
        .map(|code| {
            let message = format!(
                "the compiler said `{}` of no listing. Write the code that it said{}",
                code.as_str(),
                match did_you_mean(code.as_str(), codes.iter().map(String::as_str)) {
                    near if near.is_empty() => ".".to_owned(),
                    near => format!(".{near}"),
                }
            );
            chapter.fault(piece.place.start + code.start(), message)
        })
        .collect()
}

static WORD: LazyLock<Regex> = LazyLock::new(|| regex(r"[A-Za-z_][A-Za-z0-9_]*"));

/// The words of all programs, recordings and code blocks of the book, and of both languages.
fn known(top: &Path, chapters: &[File]) -> HashSet<String> {
    let mut texts: Vec<String> = file::read(top, "listings")
        .into_iter()
        .map(|file| file.text)
        .collect();
    for chapter in chapters {
        let mut blocks = 0;
        let text = blanked(&chapter.text);
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES | Options::ENABLE_GFM) {
            match event {
                Event::Start(Tag::CodeBlock(_)) => blocks += 1,
                Event::End(TagEnd::CodeBlock) => blocks -= 1,
                Event::Text(words) if blocks > 0 => texts.push(words.into_string()),
                // What a link leads to knows the name of the item.
                Event::Start(Tag::Link { dest_url, .. }) => texts.push(dest_url.into_string()),
                _ => {}
            }
        }
    }
    for name in ["Cargo.toml", "book.toml"] {
        texts.extend(file::read(top, name).into_iter().map(|file| file.text));
    }
    texts
        .iter()
        .flat_map(|text| WORD.find_iter(text))
        .map(|word| word.as_str().to_owned())
        .collect()
}

/// Names that stand in no program of the book and in no address that it links to.
fn unknown_names(chapter: &File, piece: &Piece, known: &HashSet<String>) -> Vec<Fault> {
    WORD.find_iter(&piece.text)
        // NAME is what a reader puts a name of his own in place of.
        .filter(|word| !known.contains(word.as_str()) && word.as_str() != "NAME")
        .map(|word| {
            let near = did_you_mean(word.as_str(), known.iter().map(String::as_str));
            let message = format!(
                "no program of the book holds `{}`.{near} Mend the name, or link it to its documentation.",
                word.as_str()
            );
            chapter.fault(piece.place.start + word.start(), message)
        })
        .collect()
}

/// The texts of the listings that have a figure or a timeline in a chapter; of the whole book where there is none.
fn tasks_of(top: &Path, chapter: &File) -> HashSet<String> {
    let shown: HashSet<String> = directive::find(&chapter.text)
        .into_iter()
        .filter_map(|found| match found.directive {
            Ok(
                Directive::Listing(figure) | Directive::Timeline(figure) | Directive::Twin(figure),
            ) => Some(figure.name),
            _ => None,
        })
        .collect();
    let mut texts = String::new();
    for listing in sources::listings(top) {
        if shown.is_empty() || shown.contains(&listing.name) {
            texts += &std::fs::read_to_string(listing.rust()).unwrap_or_default();
        }
    }
    for claim in Claim::all(&top.join("listings")).unwrap_or_default() {
        let referred = format!("{{{{#claim {}}}}}", claim.name);
        if chapter.text.contains(&referred) {
            texts.extend(claim.programs().map(|program| program.body.as_str()));
        }
    }
    TASK.find_iter(&texts)
        .map(|task| task.as_str().to_owned())
        .collect()
}

static TASK: LazyLock<Regex> = LazyLock::new(|| regex(r"\b(?:task|watcher)\d+\b"));

/// Tasks that no listing on the page has.
fn unknown_tasks(chapter: &File, piece: &Piece, tasks: &HashSet<String>) -> Vec<Fault> {
    TASK.find_iter(&piece.text)
        .filter(|task| !tasks.contains(task.as_str()))
        .map(|task| {
            let near = did_you_mean(task.as_str(), tasks.iter().map(String::as_str));
            let message = format!(
                "no listing on this page has a `{}`.{near} Mend the name.",
                task.as_str()
            );
            chapter.fault(piece.place.start + task.start(), message)
        })
        .collect()
}

static NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"\d+(?:[.,]\d+)*"));

/// Numbers that name something: versions of Python, editions, proposals, error codes.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)(?:PEP |RFC |E|edition )\d+|(?:mdbook|tokio|skeptic|rust) v?\d+(?:\.\d+)*|(?:Python |Since |since )3\.\d+",
    )
});

/// Counts in words, of what a program or a recording counts.
static COUNT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand)\s+(?:more\s+)?(?:rolls?|pauses?|retries|milliseconds|seconds?|minutes?|lines?|times|seeds?|runs?|steps?|polls?|turns?)\b",
    )
});

/// What cannot be read or proven where it stands: a number, a count, or a word that allows no exception.
fn unreadable(text: &str) -> Option<String> {
    static ABSOLUTE: LazyLock<Regex> =
        LazyLock::new(|| regex(r"(?i)\b(?:always|never|nobody|no one|for ever|impossible)\b"));
    let spoken: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let spoken = NAME.replace_all(&spoken, "");
    [&*NUMBER, &*COUNT, &*ABSOLUTE]
        .iter()
        .find_map(|form| form.find(&spoken))
        .map(|found| found.as_str().to_owned())
}

/// Numbers and words without exception in captions and notes, which hold no directives and no proofs.
fn captions(chapter: &File) -> Vec<Fault> {
    let mut faults = Vec::new();
    for found in directive::find(&chapter.text) {
        let Ok(Directive::Listing(figure) | Directive::Timeline(figure) | Directive::Twin(figure)) =
            &found.directive
        else {
            continue;
        };
        let notes = [&figure.note, &figure.python_note];
        let words = notes.into_iter().flatten().map(|note| &note.words);
        for text in [&figure.caption].into_iter().chain(words) {
            if let Some(said) = unreadable(text) {
                let message = format!(
                    "`{said}` in a caption or a note is neither read nor proven. Say the point without it; the text before or \
                     behind the figure can read it (`{{{{#at NAME \"text\"}}}}`) or prove it (`{{{{#claim NAME}}}}`)."
                );
                faults.push(chapter.fault(found.place.start, message));
            }
        }
    }
    faults
}

/// The same in the sentence that says why two twins differ.
fn whys(top: &Path, listing: &Listing) -> Option<Fault> {
    let said = unreadable(&listing.settings().ok()?.why?)?;
    let path = listing.settings_file();
    let name = path.strip_prefix(top).unwrap_or(&path).to_string_lossy();
    let message =
        format!("`{said}` in `why` is neither read nor proven. Say the reason without it.");
    Some(Fault::new(&*name, listing.line_of("why"), message))
}

/// Links to the line of a program by its number, which is another one after the next edit.
fn typed_lines(chapter: &File) -> Vec<Fault> {
    static LINE: LazyLock<Regex> =
        LazyLock::new(|| regex(r"\]\([\w./-]*#(?<name>[\w-]+?)-L(?<line>\d+)"));
    let text = chapter.without_code();
    LINE.captures_iter(&text)
        .map(|found| {
            let message = format!(
                "line {} of `{}` is typed, so it can drift. Name it by its words: `{{{{#line {} \"words\"}}}}`.",
                &found["line"], &found["name"], &found["name"]
            );
            chapter.fault(found.get(0).map_or(0, |found| found.start()), message)
        })
        .collect()
}

/// Sentences with a word that allows no exception, and nothing that proves them.
fn absolutes(chapter: &File) -> Vec<Fault> {
    static ABSOLUTE: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"(?i)\b(?:always|never|only|exactly|nobody|no one|for ever|impossible)\b")
    });
    static PROOF: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"\{\{#(?:claim|cite|judgement|at|count|line|value|said|ref|seeds)\b|\]\(https://")
    });
    // A mark stands behind the stop of its sentence, and belongs before it.
    static MARKS: LazyLock<Regex> =
        LazyLock::new(|| regex(r#"([.!?:][)"*]*)((?:\{\{#(?:claim|cite|judgement)[^}]*\}\})+)"#));
    let mut faults = Vec::new();
    let mut blocks = 0;
    let parser = Parser::new_ext(&chapter.text, Options::ENABLE_TABLES | Options::ENABLE_GFM);
    for (event, place) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => blocks += 1,
            Event::End(TagEnd::CodeBlock) => blocks -= 1,
            Event::Start(Tag::Paragraph | Tag::TableCell) if blocks == 0 => {
                let text = &chapter.text[place.clone()];
                if text.trim_start().starts_with("{{#listing")
                    || text.trim_start().starts_with("{{#timeline")
                {
                    continue;
                }
                let moved = MARKS.replace_all(text, "$2$1").into_owned();
                for said in sentence::sentences(&moved) {
                    let words = sentence::plain(said);
                    let spoken: String = words.split('`').step_by(2).collect();
                    let Some(found) = ABSOLUTE.find(&spoken) else {
                        continue;
                    };
                    if PROOF.is_match(said) {
                        continue;
                    }
                    let at = text.find(&said[..said.len().min(12)]).unwrap_or(0);
                    let message = format!(
                        "`{}` allows no exception, and nothing proves this sentence: \"{words}\" Try to break it; then prove it \
                         (`{{{{#claim NAME}}}}`, `{{{{#cite URL}}}}`, a link), mark it (`{{{{#judgement}}}}`), or say less.",
                        found.as_str()
                    );
                    faults.push(chapter.fault(place.start + at, message));
                }
            }
            _ => {}
        }
    }
    faults
}
