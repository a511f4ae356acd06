from django.urls import path

from samordna.followup.collected import views

COLLECTED = "uppfoljning/<int:occasion>/alla-namnder/"

urlpatterns = [
    path(COLLECTED, views.show, name="collected"),
    path(f"{COLLECTED}spara/", views.keep, name="collected_keep"),
    path(f"{COLLECTED}ladda-ner/<slug:file_format>/", views.download, name="collected_export"),
]
