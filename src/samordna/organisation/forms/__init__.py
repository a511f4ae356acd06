"""Forms of the organisation, one for each kind of thing."""

from samordna.organisation.forms.contacts import ContactForm
from samordna.organisation.forms.coordinators import CoordinatorForm, EndForm
from samordna.organisation.forms.mandate import FollowUpForm, TaskForm
from samordna.organisation.forms.settings import LogoForm, SettingsForm, WordTemplateForm
from samordna.organisation.forms.units import CloseForm, UnitForm
from samordna.organisation.forms.words import WordsForm

__all__ = [
    "CloseForm",
    "ContactForm",
    "CoordinatorForm",
    "EndForm",
    "FollowUpForm",
    "LogoForm",
    "SettingsForm",
    "TaskForm",
    "UnitForm",
    "WordTemplateForm",
    "WordsForm",
]
