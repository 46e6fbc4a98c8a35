module Workflows.Testing.Tests.Placeholder

open Xunit

[<Fact>]
let ``one`` () = Assert.True true
