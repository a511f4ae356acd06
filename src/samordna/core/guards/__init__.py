"""What the database itself guards: tenancy, references, history. Put up anew after every migration, from the models.

See docs/adr/0008 and 0009. Nothing here is listed by hand: every model with a municipality gets its row-level security, every
reference between two such models becomes one that cannot cross municipalities, and every model with a history its trigger. A
new table is guarded from the migration that makes it.
"""

from samordna.core.guards.install import install

__all__ = ["install"]
