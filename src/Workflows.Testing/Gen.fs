module Workflows.Testing.Placeholder
