"""What a plan is, how one is read out of a file, checked, compared and written. No Django here.

Everything is a function of one model, :class:`samordna.plandoc.schema.PlanDocument`::

    file --read--> PlanDocument --check--> findings
                      |  ^------ database
                      +--compare--> change log
                      +--write--> PDF, Word, Excel, CSV, JSON
"""
