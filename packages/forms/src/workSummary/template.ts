/**
 * The work summary in Typst, by the geometry of GB/T 9704—2012: A4, type area 156 × 225 mm (margins 37, 35, 28 and
 * 26 mm), 22 lines of 28 characters of 16 points. Every line, whatever its size, takes one step of the grid.
 *
 * All wording comes in as JSON strings and is set as strings, so nothing in it can be read as markup.
 */
export const WORK_SUMMARY_TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let step = 225mm / 22
// A hair under a twenty-eighth, so that rounding never pushes the last character off a line.
#let pitch = 156mm / 28 - 0.02pt
#let gap = step - 16pt

// A size whose line still takes sixteen points of the grid, centred on it.
#let on-grid(size) = (
  size: size,
  top-edge: 0.88 * size - (size - 16pt) / 2,
  bottom-edge: -0.12 * size + (size - 16pt) / 2,
)

#set document(title: d.title, author: if d.signatory == none { () } else { d.signatory }, date: auto)
#set text(
  font: d.fonts.body, fallback: false, lang: "zh", region: "cn", ..on-grid(16pt),
  tracking: pitch - 16pt, cjk-latin-spacing: none, costs: (widow: 0%, orphan: 0%),
)
// Line by line, as word processors do: the optimising breaker squeezes punctuation to save a line.
#set par(leading: gap, spacing: gap, justify: true, linebreaks: "simple", first-line-indent: (amount: 2 * pitch, all: true))
#set block(spacing: gap)

#let page-foot = context {
  set text(tracking: 0pt)
  set par(leading: 0pt)
  let here-page = counter(page).get().first()
  let number = text(size: 14pt)[— #here-page —]
  let origin = text(size: 8pt, fill: luma(90), d.foot)
  // One character in from the outer edge (7.5): right on odd pages, left on even ones.
  if calc.odd(here-page) {
    grid(columns: (1fr, auto), align: horizon, origin, number + h(14pt))
  } else {
    grid(columns: (auto, 1fr), align: (left + horizon, right + horizon), h(14pt) + number, origin)
  }
}

#let mark = if d.mark == none { none } else {
  place(center + horizon, rotate(-52deg, reflow: false, text(font: d.fonts.heading, weight: "bold", size: 96pt, fill: luma(231), tracking: 12pt, d.mark)))
}

#set page(
  paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  background: mark, footer: page-foot, footer-descent: 7mm,
)

#show heading: it => {
  set text(
    font: if it.level == 1 { d.fonts.heading } else { d.fonts.subheading },
    weight: if it.level == 1 { "bold" } else { "regular" },
    ..on-grid(16pt),
  )
  block(above: gap, below: gap, sticky: true, par(first-line-indent: 0pt, justify: false, h(2 * pitch) + it.body))
}

#let blank-line = block(height: 16pt)
#let body(p) = if p.gap {
  highlight(fill: luma(232), top-edge: 15pt, bottom-edge: -4pt, extent: 1pt, p.text)
} else { p.text }

#{
  set par(first-line-indent: 0pt, justify: false)
  set text(font: d.fonts.title, weight: "bold", ..on-grid(22pt), tracking: 0pt)
  for line in d.titleLines { block(width: 100%, align(center, line)) }
}
#blank-line
#if d.addressee != none { par(first-line-indent: 0pt, d.addressee) }

#for section in d.sections {
  if section.heading != none { heading(level: section.level, section.heading) }
  for p in section.paragraphs {
    if not p.last { par(body(p)) } else {
      let text-end = [#metadata(none) <text-end>]
      if d.keepLast { block(sticky: true, par(body(p) + text-end)) } else { par(body(p) + text-end) }
    }
  }
}

// No page may carry a signature alone: when the first layout does, the second keeps the last paragraph with it.
#let check-company = context {
  let ends = query(<text-end>)
  if ends.len() > 0 and ends.last().location().page() != here().page() [#metadata(none) <unsettled>]
}
#let closing(line, indent) = block(sticky: true, width: 100%, align(right, par(first-line-indent: 0pt, justify: false, check-company + line + h(indent * pitch))))
#if d.signatory != none or d.date != none { block(height: 16pt, sticky: true) }
#if d.signatory != none { closing(d.signatory, d.indents.signatory) }
#if d.date != none { closing(d.date, d.indents.date) }
#if d.note != none {
  blank-line
  block(width: 100%, par(first-line-indent: 0pt, text(size: 10.5pt, tracking: 0pt, d.note)))
}
`;
