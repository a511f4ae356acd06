"""Addresses of the installation's administrators."""

from django.urls import path

from samordna.accounts.views import instance

app_name = "instance"
urlpatterns = [
    path("installation/", instance.places, name="places"),
    path("installation/ny/", instance.set_up, name="set_up"),
    path("installation/logg/", instance.log, name="log"),
    path("installation/logg/<slug:file_format>/", instance.log_export, name="log_export"),
    path("installation/kommuner/<slug:slug>/", instance.place, name="place"),
]
