from django.urls import include, path

from samordna.organisation.catalogues.addresses import addresses
from samordna.training.courses import COURSES
from samordna.training.requirements import REQUIREMENTS

app_name = "training"
urlpatterns = [
    path("", include("samordna.training.sessions.urls")),
    path("", include("samordna.training.counting.urls")),
    path("", include("samordna.training.coverage.urls")),
    *addresses(COURSES, ""),
    *addresses(REQUIREMENTS, ""),
]
