package com.vaadin;

/** Stands for anything of Vaadin, which is not on this module's class path. */
public class Screen {}
