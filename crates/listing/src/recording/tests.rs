use super::*;

const SOUND: &str = "# virtual clock, seed 8
     0 main         : runs
     0 main       6 | Awaiting: a | b
     0 main      12 : starts task-1
     0 main      13 : starts task-2 as \"the \\\"second\\\"\"
     0 main      15 : waits for task-1, the clock until 900
     0 task-1       : runs
     0 task-1    20 : waits for the clock until 500
     0 task-2       : runs
     0 task-2    21 : starts thread-1
     0 thread-1     : runs
     0 thread-1  30 : blocks until 700
     0 task-2       : woken by itself
     0 task-2       : waits for its turn
     0 task-2       : runs
     0 task-2       : waits for a channel, room in a channel, the work of a queue, a lock, a semaphore
     0 task-2       : woken by task-2
     0 task-2       : runs
     0 task-2       : waits for a notification, a barrier, a value, input, something, thread-1
   500 task-1       : woken by the clock
   500 task-1       : runs
   500 task-1     8 |
   500 task-1       : returns
   500 main         : woken by task-1
   500 main         : runs
   500 main      15 : takes task-1
   500 main      16 : cancels task-2
   500 main      17 : blocks until 700
   700 main      18 : waits for something
   700 task-2       : is cancelled
   700 thread-1     : runs
   700 thread-1     : returns
   700 main         : woken by a thread
   700 main         : runs
   700 main      19 : takes task-2
   700 main         : fails
";

fn read(text: &str) -> Recording {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

/// A sound recording with these rows, from line 2 on.
fn fault(rows: &str) -> RecordingError {
    let text = format!("# virtual clock, seed 1\n{rows}\n");
    read(&text).validate().expect_err("refused")
}

#[test]
fn a_recording_is_written_as_it_was_read() {
    let recording = read(SOUND);
    assert_eq!(recording.to_string(), SOUND);
    assert_eq!(recording.validate(), Ok(()));
    let [first, empty] = recording.text()[..] else {
        panic!("two lines are printed");
    };
    assert_eq!((first, empty), ("Awaiting: a | b", ""));
    assert_eq!(recording.lines().count() + recording.events().count(), 35);
}

#[test]
fn every_event_is_read_back() {
    for (_, event) in read(SOUND).events() {
        assert_eq!(event.to_string().parse(), Ok(event.clone()));
    }
    let all = [
        "the clock",
        "main",
        "a thread",
        "input",
        "itself",
        "something",
        "callback",
    ];
    for by in all {
        let text = format!("woken by {by}");
        assert_eq!(text.parse::<Event>().expect("known").to_string(), text);
    }
    let done: Event = "done".parse().expect("known");
    assert_eq!(done, Event::Done);
}

#[test]
fn the_tasks_are_those_that_the_events_tell_of() {
    let tasks = read(SOUND).tasks();
    let names: Vec<_> = tasks.iter().map(|task| task.name.as_str()).collect();
    assert_eq!(names, ["task-1", "task-2", "thread-1"]);
    let second = &tasks[1];
    assert_eq!(second.given.as_deref(), Some("the \"second\""));
    assert_eq!((second.by.as_str(), second.started), ("main", 0));
    assert_eq!(second.ended, Some((700, End::Cancelled)));
    assert_eq!(second.taken, [(700, "main".to_owned())]);
    assert_eq!(second.cancelled, [(500, "main".to_owned())]);
    assert!(tasks[2].is_thread() && !second.is_thread());
    assert_eq!(tasks[2].by, "task-2");
}

#[test]
fn the_real_clock_has_printed_lines_only() {
    let recording = Recording::of_output("one : two\n\nthree\n");
    let text = "# real clock and threads\n| one : two\n|\n| three\n";
    assert_eq!(recording.to_string(), text);
    assert_eq!(text.parse(), Ok(recording));
    let error = "# real clock and threads\n     0 main       1 | one\n";
    let error = error.parse::<Recording>().expect_err("refused");
    assert_eq!(error.line, 2);
}

#[test]
fn a_row_that_says_nothing_known_is_refused_by_its_line() {
    for (row, what) in [
        ("     0 main       1 ? hello", "neither"),
        ("     0 main       1 : sleeps", "`sleeps` is no event"),
        ("     0 main       1 : waits for", "is no event"),
        ("     0 main       1 : waits for a channel,", "is no event"),
        ("     0 main       1 : starts task-0", "is no event"),
        ("     0 main       1 : starts task-1 as name", "is no event"),
        ("     0 main       1 : takes main", "is no event"),
        ("     0 main       1 : blocks until later", "is no event"),
        ("     x main       1 | hello", "neither"),
        ("| hello", "neither"),
    ] {
        let text = format!("# virtual clock, seed 1\n     0 main         : runs\n{row}\n");
        let error = text.parse::<Recording>().expect_err(row);
        assert_eq!(error.line, 3, "{row}");
        assert!(error.to_string().contains(what), "{row}: {error}");
    }
}

#[test]
fn what_reads_alike_may_happen_otherwise() {
    let mut other = read(SOUND);
    other.rows.retain(|row| matches!(row, Row::Printed(_)));
    assert!(read(SOUND).reads_like(&other));
    for line in other.lines_mut() {
        line.text += "!";
    }
    assert!(!read(SOUND).reads_like(&other));
}

#[test]
fn impossible_recordings_are_refused_by_their_line() {
    let runs = "     0 main         : runs\n     0 main       1 : starts task-1\n";
    for (rows, line, what) in [
        (
            "     5 main       1 | a\n     4 main       1 | b",
            3,
            "time goes back from 5 to 4",
        ),
        (
            "     0 main         : runs",
            2,
            "the turn of main does not end",
        ),
        (
            "     0 main         : runs\n     0 main         : runs",
            3,
            "has not ended",
        ),
        ("     0 task-1     1 | a", 2, "nobody has started task-1"),
        (
            "     0 main         : waits for something",
            2,
            "has not begun",
        ),
        ("     0 main         : done", 2, "main is no callback"),
        (
            "     0 main       1 : starts task-2",
            2,
            "the next one is task-1",
        ),
        (
            &format!("{runs}     0 task-1     2 | a"),
            4,
            "task-1 acts in the turn of main",
        ),
        (
            &format!("{runs}     0 task-1       : runs\n     0 task-1       : waits for a lock"),
            5,
            "runs in the turn of main",
        ),
        (
            &format!("{runs}     0 task-1       : runs\n     0 task-1       : returns"),
            5,
            "task-1 ends in the turn of main",
        ),
        (
            &format!("{runs}     0 task-1       : woken by main"),
            4,
            "has not run yet",
        ),
        (
            &format!("{runs}     0 main       1 : takes task-1"),
            4,
            "which has not ended",
        ),
        (
            &format!("{runs}     0 main       1 : waits for a lock, a lock"),
            4,
            "for a lock twice",
        ),
        (
            &format!("{runs}     0 main       1 : waits for task-2"),
            4,
            "nobody has started task-2",
        ),
        (
            &format!("{runs}     0 main       1 : blocks until 5\n     4 main       1 | a"),
            5,
            "blocks its thread until 5",
        ),
        (
            &format!("{runs}     9 main       1 : blocks until 5"),
            4,
            "but it is 9",
        ),
    ] {
        let error = fault(rows);
        assert_eq!(error.line, line, "{error} in\n{rows}");
        assert!(error.message.contains(what), "{error}");
    }
    let waits = format!("{runs}     0 main         : waits for task-1\n");
    let ended = format!("{waits}     0 task-1       : runs\n     0 task-1       : returns\n");
    let asleep =
        format!("{waits}     0 task-1       : runs\n     0 task-1       : waits for a lock\n");
    for (rows, line, what) in [
        (
            format!("{waits}     0 task-1     2 | a"),
            5,
            "it is not its turn",
        ),
        (
            format!("{waits}     0 task-1       : fails"),
            5,
            "it is not its turn",
        ),
        (
            format!("{ended}     0 task-1     2 | a"),
            7,
            "has already ended",
        ),
        (
            format!("{ended}     0 task-1       : is cancelled"),
            7,
            "has already ended",
        ),
        (
            format!("{asleep}     0 task-1       : runs\n     0 task-1       : returns"),
            8,
            "nothing had woken it",
        ),
        (
            format!(
                "{asleep}     0 task-1       : woken by main\n     0 task-1       : woken by input"
            ),
            8,
            "is woken twice",
        ),
    ] {
        let error = fault(&rows);
        assert_eq!(error.line, line, "{error} in\n{rows}");
        assert!(error.message.contains(what), "{error}");
    }
}

#[test]
fn several_recordings_stand_one_behind_the_other() {
    let one = "# virtual clock, seed 1\n     0 main       1 | # a\n";
    let other = "# virtual clock, seed 2\n     0 main       1 | b\n";
    let read = several(&format!("{one}{other}")).expect("two recordings");
    let texts: Vec<_> = read.iter().map(ToString::to_string).collect();
    assert_eq!(texts, [one, other]);
    assert_eq!(several(""), Ok(Vec::new()));
    let error = several(&format!("{one}{other}nothing\n")).expect_err("no row");
    assert_eq!(error.line, 5);
}
