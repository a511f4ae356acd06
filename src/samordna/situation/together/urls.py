from django.urls import path

from samordna.situation.together import views

urlpatterns = [path("lagesbild/tillsammans/", views.show, name="together")]
