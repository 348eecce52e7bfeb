/**
 * The list of voters in Typst: title, notice, names in columns by group, total and issuer. A group that runs on over
 * the page repeats its heading there.
 *
 * All wording comes in as JSON strings and is set as strings, so nothing in it can be read as markup.
 */
export const ROLL_LIST_TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let s = d.sheet
#let pt-of(value) = value * 1pt

#set document(title: d.title, author: d.committee, date: auto)
#set text(
  font: d.fonts.body, fallback: false, lang: "zh", region: "cn", size: pt-of(s.text), cjk-latin-spacing: none,
  top-edge: 0.88em, bottom-edge: -0.12em,
)
#set par(leading: 0.6em, spacing: 0.6em)

#let page-foot = context {
  set text(size: pt-of(s.foot), fill: luma(70))
  set par(leading: 0.35em, spacing: 0.35em)
  let number = text(size: pt-of(s.foot + 3), fill: black)[第#counter(page).get().first()页　共#counter(page).final().first()页]
  grid(columns: (1fr, auto), align: (left + bottom, right + bottom), d.foot.at(0) + linebreak() + d.foot.at(1), number)
}

#let mark = if d.mark == none { none } else {
  place(center + horizon, rotate(-52deg, reflow: false, text(font: d.fonts.heading, weight: "bold", size: 96pt, fill: luma(231), tracking: 12pt, d.mark)))
}

#set page(
  width: s.width * 1mm, height: s.height * 1mm, margin: (top: 18mm, bottom: 22mm, left: s.side * 1mm, right: s.side * 1mm),
  background: mark, footer: page-foot, footer-descent: 5mm,
)

#let name-of(cell) = {
  if cell.spread == none { cell.name } else {
    box(width: 3em, cell.spread.at(0) + h(1fr) + cell.spread.at(1))
  }
  if cell.after != "" { text(size: pt-of(s.mark), cell.after) }
}

#let group-block(group) = {
  let key = label("group-" + str(group.index))
  let head = context {
    let begun = query(key)
    set text(font: d.fonts.heading, weight: "bold", size: pt-of(s.heading))
    group.heading
    if begun.len() > 0 and begun.first().location().page() < here().page() { "（续）" }
  }
  set text(size: pt-of(s.name))
  grid(
    columns: (1fr,) * d.columns, inset: (x: 0pt, y: pt-of(s.name * 0.26)), align: left + horizon,
    grid.header(grid.cell(colspan: d.columns, inset: (top: pt-of(s.name * 0.5), bottom: pt-of(s.name * 0.2)), head)),
    ..group.cells.enumerate().map(((at, cell)) => grid.cell(
      colspan: cell.span,
      if at == 0 [#metadata(none)#key] + name-of(cell),
    )),
  )
}

#{
  set align(center)
  set par(leading: 0.4em)
  text(font: d.fonts.title, weight: "bold", size: pt-of(s.title), d.titleLines.join(linebreak()))
  parbreak()
  v(0.2em)
  text(font: d.fonts.subheading, size: pt-of(s.text), d.number)
}
#v(0.4em)
#par(justify: true, first-line-indent: (amount: 2em, all: true), d.notice)

#for section in d.sections {
  if section.heading != none {
    block(above: 1.2em, below: 0.4em, sticky: true, text(font: d.fonts.heading, weight: "bold", size: pt-of(s.heading + 2), section.heading))
  }
  for group in section.groups { block(above: 0.4em, below: 0.4em, width: 100%, group-block(group)) }
}

#v(0.6em)
#block(breakable: false, width: 100%, {
  text(font: d.fonts.heading, weight: "bold", size: pt-of(s.heading + 2), d.total)
  v(1em)
  align(right, {
    d.committee
    linebreak()
    d.date
  })
})
#if d.note != none { block(width: 100%, text(size: 10.5pt, d.note)) }
`;
