//! The end of a page: what was proven on it.

use listing::{Kind, Listing, TIMES};
use maud::html;

use crate::directive::{self, Directive};
use crate::figure::{BREAK, LINE, markdown};
use crate::made::Made;

/// How the sentences of a page are proven.
pub(crate) struct Ledger {
    run: usize,
    cited: usize,
    judged: usize,
}

impl Ledger {
    /// Counts what a page says.
    pub(crate) fn of(markdown: &str) -> Ledger {
        let mut ledger = Ledger {
            run: 0,
            cited: markdown.matches("](https://").count(),
            judged: 0,
        };
        for found in directive::find(markdown) {
            match found.directive {
                Ok(Directive::Claim { .. }) => ledger.run += 1,
                Ok(Directive::Cite { .. }) => ledger.cited += 1,
                Ok(Directive::Judgement) => ledger.judged += 1,
                _ => {}
            }
        }
        ledger
    }
}

/// What the end of a page says of its listings.
pub(crate) struct Proven<'a> {
    pub made: &'a Made,
}

impl Proven<'_> {
    /// The sentences at the end of a page with these listings; nothing if nothing was proven on it. `proofs` leads to
    /// the page of all claims.
    pub(crate) fn of<'a>(
        &self,
        listings: impl Iterator<Item = &'a Listing>,
        ledger: &Ledger,
        proofs: &str,
    ) -> String {
        let (mut run, mut refused) = (0, 0);
        for listing in listings {
            match listing.kind {
                Kind::Runs => run += 1,
                Kind::DoesNotCompile => refused += 1,
            }
        }
        let counted = |count: usize, one: &str| match count {
            1 => format!("1 {one}"),
            _ => format!("{count} {one}s"),
        };
        let programs = |count: usize| counted(count, "program");
        let run = (run > 0).then(|| {
            format!(
                "{}, compiled, run at least {TIMES} times and compared with a Python twin that ran as often",
                programs(run)
            )
        });
        let refused = (refused > 0).then(|| {
            format!(
                "{} that the compiler refuses, for the reason shown",
                programs(refused)
            )
        });
        let sentences = (ledger.run > 0).then(|| {
            format!(
                "{} [run as programs of their own]({proofs})",
                counted(ledger.run, "sentence")
            )
        });
        let what: Vec<_> = [run, refused, sentences].into_iter().flatten().collect();
        if what.is_empty() {
            return String::new();
        }
        let cited =
            (ledger.cited > 0).then(|| format!("{} cited", counted(ledger.cited, "source")));
        let judged = (ledger.judged > 0).then(|| {
            format!(
                "{} marked as the author's judgement",
                counted(ledger.judged, "sentence")
            )
        });
        let beside: Vec<_> = [cited, judged].into_iter().flatten().collect();
        let beside = match beside.is_empty() {
            true => String::new(),
            false => format!(" Beside these: {}.", beside.join("; ")),
        };
        let versions = self.made.sentence();
        let versions = versions
            .map(|versions| format!(" Recorded with {versions}."))
            .unwrap_or_default();
        let text = format!(
            "Proven on this page: {}.{versions}{beside}",
            what.join("; ")
        );
        let aside = html! {
            (BREAK) aside class="proven" aria-label="What was proven" { (BREAK) (markdown(&text)) (BREAK) } (LINE)
        };
        aside.into_string()
    }
}
