"""A municipality's template for plans as a file: JSON that another municipality takes in, and pages to read.

:func:`~samordna.plandoc.plan_template.model.read_template` reads the first,
:func:`~samordna.plandoc.plan_template.outline.content_of_template` makes the second.
"""
