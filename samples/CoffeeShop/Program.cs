using CoffeeShop;
using Workflows.App;

return WorkflowApp.Run("coffee", [CoffeeShopWorkflow.Definition], args);
