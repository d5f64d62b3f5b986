//! Where each moment lies in a timeline: time is to scale, and each moment has a band of its own for the order in it.
//!
//! Places are percentages of the width, so that a timeline fits any width.

use std::collections::BTreeMap;

use crate::course::{Course, Spot};

/// What is left free at either side.
const EDGE: f64 = 1.0;
/// The widest that one place in the order of a moment is drawn.
const PLACE: f64 = 1.9;
/// At most so much of the width belongs to the order within moments; the rest to time.
const ORDER: f64 = 55.0;
/// A recording that takes less than this share of the longest on its page has a scale of its own, or nothing of it
/// could be seen.
const COMPARED: f64 = 0.4;
/// What a place needs, in pixels; where there is no room, the timeline scrolls.
const LEAST: f64 = 4.0;

/// How wide a millisecond and a place are drawn, in percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Units {
    ms: f64,
    place: f64,
}

/// How much room recordings need that stand one over the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    /// For each moment: how many places at most.
    places: BTreeMap<u64, usize>,
    last: u64,
}

impl Extent {
    /// `None` if no time passes in them, so that there is nothing to draw.
    pub(crate) fn of<'a>(courses: impl IntoIterator<Item = &'a Course>) -> Option<Extent> {
        let mut places = BTreeMap::new();
        let mut last = 0;
        for course in courses {
            last = course.last.at.max(last);
            for (at, count) in &course.places {
                let most: &mut usize = places.entry(*at).or_default();
                *most = (*count).max(*most);
            }
        }
        (last > 0).then_some(Extent { places, last })
    }

    fn all(&self) -> usize {
        self.places.values().sum()
    }

    /// The same units for all that can be compared: a millisecond is as wide in one figure as in the other.
    pub(crate) fn units(extents: &[Extent]) -> Vec<Units> {
        let mut longest_first: Vec<usize> = (0..extents.len()).collect();
        longest_first.sort_by_key(|index| std::cmp::Reverse(extents[*index].last));
        let mut units = vec![None; extents.len()];
        for leader in &longest_first {
            if units[*leader].is_some() {
                continue;
            }
            let least = extents[*leader].last as f64 * COMPARED;
            let group: Vec<usize> = longest_first
                .iter()
                .copied()
                .filter(|index| units[*index].is_none() && extents[*index].last as f64 >= least)
                .collect();
            let places = group.iter().map(|index| extents[*index].all());
            let place = PLACE.min(ORDER / places.max().unwrap_or(1) as f64);
            let left = |index: &usize| {
                let Extent { last, .. } = extents[*index];
                let order = extents[*index].all() as f64 * place;
                (100.0 - 2.0 * EDGE - order) / last as f64
            };
            let ms = group.iter().map(left).fold(f64::INFINITY, f64::min);
            for index in group {
                units[index] = Some(Units { ms, place });
            }
        }
        units.into_iter().flatten().collect()
    }
}

/// Where each moment lies; shared by timelines that stand one over the other.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scale {
    extent: Extent,
    units: Units,
}

impl Scale {
    pub(crate) fn new(extent: Extent, units: Units) -> Scale {
        Scale { extent, units }
    }

    /// That of recordings which are compared with no others.
    pub(crate) fn alone(extent: Extent) -> Scale {
        let units = Extent::units(std::slice::from_ref(&extent))[0];
        Scale { extent, units }
    }

    /// The left edge of a place.
    pub(crate) fn x(&self, spot: Spot) -> f64 {
        let before: usize = self
            .extent
            .places
            .range(..spot.at)
            .map(|(_, count)| count)
            .sum();
        let place = (before + spot.nth) as f64 * self.units.place;
        EDGE + self.units.ms * spot.at as f64 + place
    }

    /// The middle of a place.
    pub(crate) fn middle(&self, spot: Spot) -> f64 {
        self.x(spot) + self.units.place / 2.0
    }

    /// Each moment, with the edges of its band.
    pub(crate) fn bands(&self) -> impl Iterator<Item = (u64, f64, f64)> + '_ {
        self.extent.places.iter().map(|(at, count)| {
            let from = Spot { at: *at, nth: 0 };
            (*at, self.x(from), *count as f64 * self.units.place)
        })
    }

    /// The width in pixels below which places could not be told apart.
    pub(crate) fn least(&self) -> f64 {
        (100.0 * LEAST / self.units.place).ceil()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(last: u64, places: &[(u64, usize)]) -> Extent {
        Extent {
            places: places.iter().copied().collect(),
            last,
        }
    }

    #[test]
    fn time_is_to_scale() {
        let one = extent(700, &[(0, 3), (200, 9), (300, 1), (700, 4)]);
        let units = Extent::units(std::slice::from_ref(&one))[0];
        let scale = Scale::new(one, units);
        let bands: Vec<_> = scale.bands().collect();
        let white = |left: usize| bands[left + 1].1 - bands[left].1 - bands[left].2;
        for (index, ms) in [200.0, 100.0, 400.0].into_iter().enumerate() {
            assert!((white(index) / ms - units.ms).abs() < 1e-9, "{index}");
        }
        let (_, from, wide) = bands[3];
        assert!((from + wide - (100.0 - EDGE)).abs() < 1e-9);
    }

    #[test]
    fn what_can_be_compared_has_the_same_scale() {
        let all = [
            extent(700, &[(0, 3), (700, 3)]),
            extent(6, &[(0, 2), (6, 3)]),
            extent(400, &[(0, 30), (400, 3)]),
        ];
        let units = Extent::units(&all);
        assert_eq!(units[0], units[2]);
        assert_ne!(units[0], units[1]);
        for (extent, units) in all.iter().zip(units) {
            let end = Spot {
                at: extent.last,
                nth: 3,
            };
            assert!(Scale::new(extent.clone(), units).x(end) <= 100.0);
        }
    }
}
