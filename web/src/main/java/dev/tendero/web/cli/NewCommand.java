package dev.tendero.web.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Writes the beginnings of things. */
@Command(
        name = "new",
        description = "Writes a new shop, intent or plugin, with comments that teach.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(shop | intent | plugin) NAME",
        subcommands = {NewShop.class, NewIntent.class, NewPlugin.class, HelpCommand.class})
final class NewCommand {}
