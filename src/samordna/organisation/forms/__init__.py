"""Forms of the organisation, one for each kind of thing."""

from samordna.organisation.forms.bodies import BodyForm
from samordna.organisation.forms.contacts import ContactForm
from samordna.organisation.forms.coordinators import CoordinatorForm, EndForm
from samordna.organisation.forms.guidelines import GuidelineForm
from samordna.organisation.forms.mandate import FollowUpForm, TaskForm
from samordna.organisation.forms.partners import PartnerForm
from samordna.organisation.forms.settings import LogoForm, SettingsForm, WordTemplateForm
from samordna.organisation.forms.units import CloseForm, UnitForm
from samordna.organisation.forms.words import WordsForm

__all__ = [
    "BodyForm",
    "CloseForm",
    "ContactForm",
    "CoordinatorForm",
    "EndForm",
    "FollowUpForm",
    "GuidelineForm",
    "LogoForm",
    "PartnerForm",
    "SettingsForm",
    "TaskForm",
    "UnitForm",
    "WordTemplateForm",
    "WordsForm",
]
