"""Addresses of the installation's administrators."""

from django.urls import path

from samordna.accounts.installation import views

app_name = "instance"
urlpatterns = [
    path("installation/", views.municipalities_page, name="places"),
    path("installation/ny/", views.set_up, name="set_up"),
    path("installation/logg/", views.log, name="log"),
    path("installation/logg/<slug:file_format>/", views.log_export, name="log_export"),
    path("installation/kommuner/<slug:slug>/", views.municipality_page, name="place"),
]
