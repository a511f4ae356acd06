from django.urls import path

from samordna.followup.occasions import views

OCCASION = "uppfoljning/<int:occasion>/"

urlpatterns = [
    path("uppfoljning/", views.listed, name="occasions"),
    path("uppfoljning/lagg-upp-aret/", views.set_up_year, name="year_set_up"),
    path("uppfoljning/nytt/", views.create, name="occasion_create"),
    path("uppfoljning/paminnelser/", views.choose_rhythm, name="reminder_choice"),
    path(OCCASION, views.show, name="occasion"),
    path(f"{OCCASION}andra/", views.edit, name="occasion_edit"),
    path(f"{OCCASION}ta-bort/", views.remove, name="occasion_remove"),
    path(f"{OCCASION}aterstall/", views.restore, name="occasion_restore"),
    path(f"{OCCASION}paminn/", views.remind, name="occasion_remind"),
]
