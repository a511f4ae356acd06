from django.urls import path

from samordna.followup.answering import views as answering
from samordna.followup.collected.urls import urlpatterns as collected
from samordna.followup.law.urls import urlpatterns as law
from samordna.followup.occasions.urls import urlpatterns as occasions
from samordna.followup.overview import views as overview
from samordna.followup.overview.reminding import remind
from samordna.followup.reporting.urls import urlpatterns as reports
from samordna.followup.responsible import views as responsible
from samordna.followup.year.urls import urlpatterns as year

app_name = "followup"
OCCASION = "uppfoljning/<int:occasion>/"

urlpatterns = [
    *collected,
    *law,
    *reports,
    *occasions,
    *year,
    path("aktiviteter/", overview.show, name="activities"),
    path("aktiviteter/ladda-ner/<slug:file_format>/", overview.download, name="activities_export"),
    path("aktiviteter/paminn/", remind, name="activities_remind"),
    path("uppfoljning/ansvar/<int:pk>/", responsible.choose, name="responsible"),
    path(f"{OCCASION}svara/", answering.answer, name="answer"),
    path(f"{OCCASION}svara/<int:pk>/", answering.save, name="answer_save"),
]
