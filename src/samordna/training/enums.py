"""The library's words of training as choices of fields."""

from samordna.core.choices import choices
from samordna.plandoc.training.model import Priority, Provider, SpokenLanguage
from samordna.plandoc.vocabulary import Function, Level

FUNCTIONS = choices(Function)
LEVELS = choices(Level)
PRIORITIES = choices(Priority)
PROVIDERS = choices(Provider)
LANGUAGES = choices(SpokenLanguage)
