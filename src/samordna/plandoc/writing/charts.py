"""Bars as SVG (for PDF), drawn by lets-plot with the fonts of the page.

lets-plot takes 0.2 s to import, hence a module of its own.
"""

import lets_plot as gg

from samordna.plandoc.writing.content import Chart

WIDTH = 340
"""Pixels of the picture; its height follows from the number of bars."""

_BAR_HEIGHT = 26
_INK = "#2b2a28"


def svg_of(chart: Chart, font: str) -> str:
    """Horizontal bars with their counts written out: no axis, no grid, nothing that says it twice."""
    places = [str(place) for place in range(len(chart.labels))]
    highest = max([*chart.counts, 1])
    data = {"place": places, "count": chart.counts, "end": [count + highest * 0.03 for count in chart.counts]}
    plot = (
        gg.ggplot(data, gg.aes("place", "count"))
        + gg.geom_bar(gg.aes(fill="place"), stat="identity", width=0.62, tooltips="none")
        + gg.geom_text(gg.aes(y="end", label="count"), hjust=0, size=7, color=_INK, family=font)
        + gg.scale_fill_manual(values=chart.colours, limits=places)
        + gg.scale_x_discrete(limits=places[::-1], labels=chart.labels[::-1], expand=[0, 0.3])
        + gg.scale_y_continuous(limits=[0, highest * 1.2], expand=[0, 0])
        + gg.coord_flip()
        + gg.ggsize(WIDTH, _BAR_HEIGHT * len(chart.labels))
        + gg.theme_void()
        + gg.theme(
            text=gg.element_text(family=font, size=12, color=_INK),
            axis_text_x=gg.element_text(family=font, size=13, color=_INK),
            axis_text_y=gg.element_blank(),
            axis_title=gg.element_blank(),
            legend_position="none",
            plot_margin=0,
        )
    )
    return str(plot.to_svg())
