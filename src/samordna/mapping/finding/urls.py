from django.urls import path

from samordna.mapping.finding import views

urlpatterns = [path("hitta/", views.show, name="find")]
