// The executable: starts the program in the world as it is.

import Commands
import Glibc

keepMemoryToOurselves()
letGoOfLargeBlocks()
exit(Program.run(Array(CommandLine.arguments.dropFirst()), in: .system))
